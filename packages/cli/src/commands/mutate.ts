import { isAtLeast, type LeastPercent } from '@tiaoli/coverage';
import { mutate } from '@tiaoli/mutation';
import type { LoadedPolicy } from 'tiaoli';
import { failed, reportFailure } from '../attempt.js';
import type { Context } from '../context.js';
import { leastOf } from '../coverage/measure.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { misuse } from '../misuse.js';
import { type MutatedPolicy, mutationText, verdictText } from '../mutation/mutation-text.js';
import { type Mutated, readMutated } from '../mutation/read-mutated.js';
import { printJson } from '../output/json.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { addOptions } from './options.js';
import { filesText, totalsOf } from './test.js';

export const mutateCommand: CommandDefinition = {
  name: 'mutate',
  summary: 'mutate',
  usage: '[policy] [case…]',
  examples: [
    'mutate policies/owners-vote',
    'mutate property-credit-rating@1 --min 90',
    'mutate policy.yaml cases/boundaries.yaml --budget 20 --json',
  ],
  exitCodes: ['exitOk', 'exitFailed', 'exitUnnoticed', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('[policy]', say(language, 'mutatedArgument'))
      .argument('[case...]', say(language, 'mutateCasesArgument'))
      .option('--min <percent>', say(language, 'minScoreOption'))
      .option('--budget <seconds>', say(language, 'budgetOption'));
    addOptions(command, context, 'json').action(
      async (name: string | undefined, cases: readonly string[], options: Options) =>
        done(await run(name, cases, options, context)),
    );
  },
};

interface Options {
  readonly json?: boolean;
  readonly min?: string;
  readonly budget?: string;
}

async function run(
  name: string | undefined,
  cases: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { language } = context;
  const { json = false, min, budget } = options;
  const least = leastOf(options);
  if (least === 'wrong') return misuse(context, say(language, 'wrongMin', { text: min ?? '' }));
  const seconds = budget === undefined ? undefined : Number(budget);
  if (seconds !== undefined && !(seconds > 0)) {
    return misuse(context, say(language, 'wrongBudget', { text: budget ?? '' }));
  }
  const read = readMutated(name, cases, context);
  if (failed(read)) return reportFailure(read, context, json);
  if (totalsOf(read.value.files).failed > 0) return reportFailing(read.value, context, json);
  const mutated = await mutateAll(read.value, seconds, least, context);
  if (json) printJson(context, { policies: mutated.map(({ report }) => report) });
  else {
    for (const each of mutated) context.print(mutationText(each, context));
    context.print(verdictText(mutated, min, context));
  }
  return mutated.some(({ isBelow }) => isBelow) ? exitCodes.findings : exitCodes.ok;
}

/** What a case that fails already would notice, nobody can tell. */
function reportFailing({ files }: Mutated, context: Context, json: boolean): ExitCode {
  const sentence = say(context.language, 'mutationFailing');
  if (json) {
    printJson(context, {
      diagnostics: [{ code: 'cases-fail', severity: 'error', message: sentence }],
    });
  } else {
    context.print(filesText(files, context));
    context.remark(`${sentence}\n`);
  }
  return exitCodes.findings;
}

async function mutateAll(
  { policies, versions, files }: Mutated,
  seconds: number | undefined,
  least: LeastPercent | undefined,
  context: Context,
): Promise<readonly MutatedPolicy[]> {
  const mutated: MutatedPolicy[] = [];
  const start = performance.now();
  for (const [index, policy] of policies.entries()) {
    const own = files.flatMap(({ file }) => (file?.policy.text === policy.id ? [file] : []));
    const isOver = clockOf(start, seconds, policies.length - index);
    const report = await mutate(policy, own, {
      versions: versions.filter(({ id }) => id === policy.id),
      isOver,
      onMutant: (done, all) => showProgress(policy, done, all, context),
    });
    const isBelow =
      least !== undefined && !isAtLeast({ covered: report.killed, total: report.total }, least);
    mutated.push({ policy, report, isBelow });
  }
  return mutated;
}

/** Each policy has an equal share of the time that is left. */
function clockOf(start: number, seconds: number | undefined, left: number): () => boolean {
  if (seconds === undefined) return () => false;
  const now = performance.now();
  const end = now + (start + seconds * 1000 - now) / left;
  return () => performance.now() >= end;
}

function showProgress(policy: LoadedPolicy, done: number, all: number, context: Context): void {
  const title = policy.core.title[context.language];
  context.progress?.(say(context.language, 'mutationProgress', { title, done, all }));
}
