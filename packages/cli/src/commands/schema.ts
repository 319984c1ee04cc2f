import { factsSchema } from 'tiaoli';
import { failed, reportFailure } from '../attempt.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { findPolicy } from '../files/find-policy.js';
import { printJson } from '../output/json.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';

interface SchemaOptions {
  readonly asOf?: string;
  readonly json?: true;
}

export const schema: CommandDefinition = {
  name: 'schema',
  summary: 'schema',
  usage: '<policy>',
  examples: [
    'schema old-community-takeover-subsidy',
    'schema policy.yaml --lang en > facts.schema.json',
  ],
  exitCodes: ['exitOk', 'exitFindings', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('<policy>', say(language, 'policyArgument'))
      .option('--as-of <date>', say(language, 'asOfOption'))
      .option('--json', say(language, 'jsonOption'))
      .action((name: string, options: SchemaOptions) => done(run(name, options, context)));
  },
};

function run(name: string, options: SchemaOptions, context: Context): ExitCode {
  const policy = findPolicy(name, options.asOf ?? context.today(), context);
  if (failed(policy)) return reportFailure(policy, context, options.json === true);
  printJson(context, factsSchema(policy.value, { language: context.language }));
  return exitCodes.ok;
}
