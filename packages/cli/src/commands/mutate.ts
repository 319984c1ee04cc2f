import { failed, reportFailure } from '../attempt.js';
import type { Context } from '../context.js';
import { leastOf } from '../coverage/measure.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { misuse } from '../misuse.js';
import { mutateAll } from '../mutation/mutate-all.js';
import { mutationText, verdictText } from '../mutation/mutation-text.js';
import { type Mutated, readMutated } from '../mutation/read-mutated.js';
import { writeSuggestions, writtenText } from '../mutation/write-suggestions.js';
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
    'mutate owners-vote --suggest --write',
    'mutate policy.yaml cases/boundaries.yaml --budget 20 --json',
  ],
  exitCodes: ['exitOk', 'exitFailed', 'exitUnnoticed', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('[policy]', say(language, 'mutatedArgument'))
      .argument('[case...]', say(language, 'mutateCasesArgument'))
      .option('--min <percent>', say(language, 'minScoreOption'))
      .option('--budget <seconds>', say(language, 'budgetOption'))
      .option('--suggest', say(language, 'suggestOption'))
      .option('--write', say(language, 'writeOption'))
      .option('--no-proof', say(language, 'noProofOption'));
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
  readonly suggest?: boolean;
  readonly write?: boolean;
  readonly proof?: boolean;
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
  const { write = false, proof = true } = options;
  const suggest = write || options.suggest === true;
  const mutated = await mutateAll(read.value, { seconds, least, suggest, proof }, context);
  const written = write ? writeSuggestions(mutated, read.value.files, context) : undefined;
  if (written !== undefined && failed(written)) return reportFailure(written, context, json);
  if (json) printJson(context, { policies: mutated.map(({ report }) => report) });
  else {
    for (const each of mutated) context.print(mutationText(each, context));
    if (written !== undefined) context.print(writtenText(written.value, context));
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
