import { readPercent } from '@tiaoli/coverage';
import { failed, reportFailure } from '../attempt.js';
import { isFailed } from '../ci/model.js';
import { readSources } from '../ci/read-sources.js';
import { runSteps } from '../ci/run-steps.js';
import type { CiOptions, Least } from '../ci/steps/step.js';
import { stepWords } from '../ci/words.js';
import { ciData } from '../ci/write/data.js';
import { terminalText } from '../ci/write/terminal-text.js';
import { type ReportFiles, writeReports } from '../ci/write/write-reports.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { policiesFolder } from '../files/known-policies.js';
import { misuse } from '../misuse.js';
import { printJson } from '../output/json.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { addOptions } from './options.js';

export const ci: CommandDefinition = {
  name: 'ci',
  summary: 'ci',
  usage: '[path…]',
  examples: ['ci', 'ci policies/subsidy --junit junit.xml'],
  exitCodes: ['exitOk', 'exitCi', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('[path...]', say(language, 'pathsArgument'))
      .option('--min-coverage <percent>', say(language, 'minCoverageOption'))
      .option('--min-mutation <percent>', say(language, 'minMutationOption'))
      .option('--budget <seconds>', say(language, 'ciBudgetOption'))
      .option('--junit <file>', say(language, 'junitOption'));
    addOptions(command, context, 'json').action(
      async (paths: readonly string[], options: Options) =>
        done(await run(paths, options, context)),
    );
  },
};

interface Options extends ReportFiles {
  readonly minCoverage?: string;
  readonly minMutation?: string;
  readonly budget?: string;
  readonly json?: boolean;
}

async function run(
  given: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { language } = context;
  const { json = false } = options;
  const read = readOptions(options, context);
  if ('misused' in read) return misuse(context, read.misused);
  const paths = given.length === 0 ? [policiesFolder] : given;
  const sources = readSources(paths, context);
  if (failed(sources)) return reportFailure(sources, context, json);
  const work = { paths, sources: sources.value, options: read, context };
  const steps = await runSteps(work, (name) => {
    context.progress?.(say(language, 'ciStarted', { step: stepWords(name, language) }));
  });
  context.progress?.('');
  if (json) printJson(context, ciData(steps, language));
  else context.print(terminalText(steps, context));
  const written = writeReports(steps, options, context);
  if (failed(written)) return reportFailure(written, context, false);
  return steps.some(isFailed) ? exitCodes.findings : exitCodes.ok;
}

function readOptions(
  { minCoverage = '90', minMutation = '90', budget = '300' }: Options,
  { language }: Context,
): CiOptions | { readonly misused: string } {
  const coverage = leastOf(minCoverage);
  const mutation = leastOf(minMutation);
  const wrong = (option: string, text: string) => ({
    misused: say(language, 'wrongPercent', { option, text }),
  });
  if (coverage === undefined) return wrong('--min-coverage', minCoverage);
  if (mutation === undefined) return wrong('--min-mutation', minMutation);
  const seconds = Number(budget);
  if (!(seconds > 0)) return { misused: say(language, 'wrongVerifyBudget', { text: budget }) };
  return { coverage, mutation, milliseconds: seconds * 1000 };
}

function leastOf(text: string): Least | undefined {
  const percent = readPercent(text);
  return percent && { percent, text: text.trim().replace(/%$/, '') };
}
