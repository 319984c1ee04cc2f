import { failed, reportFailure } from '../attempt.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { policiesFolder } from '../files/known-policies.js';
import { loadAmong } from '../files/load-among.js';
import { misuse } from '../misuse.js';
import { printJson } from '../output/json.js';
import { say } from '../texts.js';
import { verifyPolicies } from '../verify/verify-policies.js';
import { type VerifyTextOptions, verifiedData, verifiedText } from '../verify/verify-text.js';
import type { CommandDefinition } from './command.js';
import { addOptions } from './options.js';

export const verify: CommandDefinition = {
  name: 'verify',
  summary: 'verify',
  usage: '[path…]',
  examples: [
    'verify',
    'verify policies/property-credit-rating',
    'verify policy.yaml --budget 10 --json',
  ],
  exitCodes: ['exitOk', 'exitRefuted', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('[path...]', say(language, 'pathsArgument'))
      .option('--budget <seconds>', say(language, 'verifyBudgetOption'))
      .option('--accepted', say(language, 'acceptedOption'));
    addOptions(command, context, 'json').action(
      async (paths: readonly string[], options: Options) =>
        done(await run(paths, options, context)),
    );
  },
};

interface Options extends VerifyTextOptions {
  readonly json?: boolean;
  readonly budget?: string;
}

async function run(
  paths: readonly string[],
  { json = false, budget = '60', accepted = false }: Options,
  context: Context,
): Promise<ExitCode> {
  const { language } = context;
  const seconds = Number(budget);
  if (!(seconds > 0)) return misuse(context, say(language, 'wrongVerifyBudget', { text: budget }));
  const loaded = loadAmong(paths.length === 0 ? [policiesFolder] : paths, context);
  if (failed(loaded)) return reportFailure(loaded, context, json);
  const { progress } = context;
  const verified = await verifyPolicies(loaded.value, {
    milliseconds: seconds * 1000,
    onStart: ({ id, version }, done) => {
      const words = { id, version, done: done + 1, total: loaded.value.length };
      progress?.(say(language, 'verifying', words));
    },
  });
  progress?.('');
  if (json) printJson(context, { policies: verified.map((each) => verifiedData(each, context)) });
  else for (const each of verified) context.print(verifiedText(each, { accepted }, context));
  const isSound = verified.every(({ applied }) => applied.diagnostics.length === 0);
  return isSound ? exitCodes.ok : exitCodes.findings;
}
