import type { Traceability } from '@tiaoli/sources';
import { hasErrors } from 'tiaoli';
import { type Attempt, failed, nothingFound, reportFailure } from '../attempt.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { policiesFolder } from '../files/known-policies.js';
import { readTraced, readTracedAround, traceRead } from '../files/read-traced.js';
import { type Finding, findingData, findingsIn, findingText } from '../output/finding.js';
import { printJson } from '../output/json.js';
import { traceData } from '../output/trace-data.js';
import { traceText } from '../output/trace-text.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { addOptions } from './options.js';

interface SourcesOptions {
  readonly json?: true;
  readonly complete?: true;
}

export const sources: CommandDefinition = {
  name: 'sources',
  summary: 'sources',
  usage: '[path…]',
  examples: ['sources', 'sources --complete', 'sources policies/sources --json'],
  exitCodes: ['exitOk', 'exitUnexplained', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('[path...]', say(language, 'pathsArgument'))
      .option('--complete', say(language, 'completeOption'));
    addOptions(command, context, 'json').action(
      (paths: readonly string[], options: SourcesOptions) => done(run(paths, options, context)),
    );
  },
};

function run(paths: readonly string[], options: SourcesOptions, context: Context): ExitCode {
  const traced = traceFiles(paths.length === 0 ? [policiesFolder] : paths, context);
  if (failed(traced)) return reportFailure(traced, context, options.json === true);
  const { traceability, findings } = traced.value;
  const planned = options.complete ? plannedIn(traceability) : 0;
  if (options.json) {
    const diagnostics = findings.map((finding) => findingData(finding, context.language));
    printJson(context, { ...traceData(traceability), diagnostics });
  } else {
    context.print(traceText(traceability, context));
    printFindings(findings, planned, context);
  }
  const wrong = planned > 0 || hasErrors(findings.map(({ diagnostic }) => diagnostic));
  return wrong ? exitCodes.findings : exitCodes.ok;
}

interface Traced {
  readonly traceability: Traceability;
  readonly findings: readonly Finding[];
}

/** The registers among paths, against the policies among them and in the folder of policies. */
function traceFiles(paths: readonly string[], context: Context): Attempt<Traced> {
  const named = readTraced(paths, context);
  if (failed(named)) return named;
  const { registers } = named.value;
  if (registers.length === 0) return nothingFound(paths, wanted);
  const all = readTracedAround(paths, context);
  if (failed(all)) return all;
  const traceability = traceRead(all.value);
  const shown = new Set(registers.map(({ source }) => source.name));
  return {
    value: {
      traceability: onlyRegisters(traceability, shown),
      findings: [
        ...registers.flatMap(({ source, diagnostics }) => findingsIn(source, diagnostics)),
        ...traceability.findings,
      ],
    },
  };
}

const wanted = { zh: '条款登记册', en: 'register of clauses' };

/** Policies cite other registers too, which nobody asked for. */
function onlyRegisters(traceability: Traceability, files: ReadonlySet<string>): Traceability {
  const registers = traceability.registers.filter(({ register }) =>
    files.has(register.source.name),
  );
  const ids = new Set(registers.map(({ register }) => register.id.text));
  const places = traceability.places.filter(({ register }) => ids.has(register));
  return { ...traceability, registers, places };
}

function plannedIn({ registers }: Traceability): number {
  return registers.reduce((sum, { counts }) => sum + counts.planned, 0);
}

/** Notes on the source are part of the table. */
function printFindings(findings: readonly Finding[], planned: number, context: Context): void {
  const { language, paint, print } = context;
  for (const finding of findings) {
    if (finding.diagnostic.severity !== 'information')
      print(`\n${findingText(finding, context)}\n`);
  }
  if (planned > 0) print(`\n${paint(say(language, 'notComplete', { count: planned }), 'error')}\n`);
}
