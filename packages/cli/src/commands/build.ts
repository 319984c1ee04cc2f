import { checkQuestion, hasErrors, type LoadedPolicy } from 'tiaoli';
import { type Attempt, failed, misused, remarkFindings, reportFailure } from '../attempt.js';
import { clauseTexts } from '../build/clause-texts.js';
import { daysOfUses } from '../build/days.js';
import { namedFiles } from '../build/named-files.js';
import type { BuildOptions, Built } from '../build/target.js';
import { targetNames, targets } from '../build/targets.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { findPolicy } from '../files/find-policy.js';
import { writeFiles } from '../files/write-files.js';
import { isChoice, misuse } from '../misuse.js';
import { printJson } from '../output/json.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { addOptions } from './options.js';
import { asOfDate, readyPolicy, splitNames } from './question.js';

interface GivenOptions {
  readonly target: string;
  readonly out?: string;
  readonly rules?: string;
  readonly trust?: string;
  readonly force?: true;
  readonly asOf?: string;
  readonly place?: string;
  readonly json?: true;
}

export const build: CommandDefinition = {
  name: 'build',
  summary: 'build',
  usage: `<policy> --target <${targetNames.join('|')}>`,
  examples: [
    'build old-community-takeover-subsidy --target js --as-of 2022-06-01 --out src/policies',
    'build policy.yaml --target js --rules 奖补金额 --out subsidy.js',
    'build policy.yaml --target json-logic --as-of 2022-06-01 --out subsidy.json',
  ],
  exitCodes: ['exitOk', 'exitFindings', 'exitUsage', 'exitBeyond'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('<policy>', say(language, 'policyArgument'))
      .requiredOption(`--target <${targetNames.join('|')}>`, say(language, 'targetOption'))
      .option('--out <path>', say(language, 'outOption'))
      .option('--rules <rules>', say(language, 'rulesOption'))
      .option('--trust <checked|trusted>', say(language, 'trustOption'))
      .option('--force', say(language, 'forceOption'));
    addOptions(command, context, 'asOf', 'place', 'json').action(
      (name: string, options: GivenOptions) => done(run(name, options, context)),
    );
  },
};

function run(name: string, options: GivenOptions, context: Context): ExitCode {
  const target = isChoice('--target', options.target, targetNames);
  if (target.choice === undefined) return misuse(context, target.sentence(context));
  const trust = isChoice('--trust', options.trust ?? 'checked', ['checked', 'trusted']);
  if (trust.choice === undefined) return misuse(context, trust.sentence(context));
  const json = options.json === true;
  const asked = readAsked(name, options, context);
  if (failed(asked)) return reportFailure(asked, context, json);
  const { policy, ...what } = asked.value;
  const chosen = targets[target.choice];
  const built = chosen.build(policy, {
    ...what,
    language: context.language,
    trust: trust.choice,
    clauseText: clauseTexts(policy, context),
  });
  const { out = '.', force = false } = options;
  const named = built.rules.length === 0 ? [] : namedFiles(policy.id, built, out, context);
  const written = writeFiles(named, (text) => force || chosen.isOwn(text), context);
  if (failed(written)) return reportFailure(written, context, json);
  report(written.value, built, json, context);
  return built.beyond.size === 0 ? exitCodes.ok : exitCodes.undecided;
}

type Asked = Pick<BuildOptions, 'rules' | 'days' | 'asOf'> & { readonly policy: LoadedPolicy };

/** The policy as it stands on a day and in a place, and the rules that are asked of it. */
function readAsked(name: string, options: GivenOptions, context: Context): Attempt<Asked> {
  const asOf = asOfDate(options.asOf, context);
  const found = findPolicy(name, asOf, context);
  const policy = failed(found) ? found : readyPolicy(found.value, asOf, options.place);
  if (failed(found)) return found;
  if (failed(policy)) return policy;
  const rules = options.rules === undefined ? undefined : splitNames(options.rules);
  const diagnostics = checkQuestion(policy.value, asOf, rules);
  if (hasErrors(diagnostics)) return misused(...diagnostics);
  remarkFindings(
    diagnostics.map((diagnostic) => ({ diagnostic })),
    context,
  );
  const days = daysOfUses(found.value, asOf);
  const where = { policy: policy.value, days, asOf };
  return { value: { ...where, ...(rules === undefined ? {} : { rules }) } };
}

function report(
  paths: readonly string[],
  { rules, beyond }: Built,
  json: boolean,
  context: Context,
): void {
  const { language, print, remark, paint } = context;
  if (json) {
    printJson(context, { files: paths, rules, beyond: Object.fromEntries(beyond) });
    return;
  }
  for (const [rule, reason] of beyond) {
    remark(
      `${paint(say(language, 'warning'), 'warning')}: ${say(language, 'ruleBeyond', { rule, reason })}\n`,
    );
  }
  for (const path of paths) print(`${say(language, 'builtFile', { path })}\n`);
  if (paths.length === 0) remark(`${say(language, 'nothingBuilt')}\n`);
}
