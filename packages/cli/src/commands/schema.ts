import { caseFileSchema } from '@tiaoli/cases';
import { registerSchema } from '@tiaoli/sources';
import {
  explanationSchema,
  factsSchema,
  type JsonSchema,
  policyFileSchema,
  resultSchema,
} from 'tiaoli';
import { asOfText } from '../as-of-text.js';
import { failed, reportFailure } from '../attempt.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { findPolicy } from '../files/find-policy.js';
import { isChoice, misuse } from '../misuse.js';
import { printJson } from '../output/json.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { addOptions } from './options.js';
import { readyPolicy } from './question.js';

interface SchemaOptions {
  readonly of?: string;
  readonly asOf?: string;
  readonly place?: string;
  readonly json?: true;
}

/** The schemas that are the same for every policy. */
const published = {
  policies: policyFileSchema,
  cases: caseFileSchema,
  registers: registerSchema,
  results: resultSchema,
  explanations: explanationSchema,
} as const satisfies Readonly<Record<string, JsonSchema>>;

const choices = ['policies', 'cases', 'registers', 'results', 'explanations'] as const;

export const schema: CommandDefinition = {
  name: 'schema',
  summary: 'schema',
  usage: '<policy>',
  examples: [
    'schema old-community-takeover-subsidy',
    'schema policy.yaml --lang en > facts.schema.json',
    'schema --of policies > policy.schema.json',
  ],
  exitCodes: ['exitOk', 'exitFindings', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('[policy]', say(language, 'policyArgument'))
      .option('--of <what>', say(language, 'ofOption'));
    addOptions(command, context, 'asOf', 'place', 'json').action(
      (name: string | undefined, options: SchemaOptions) => done(run(name, options, context)),
    );
  },
};

function run(name: string | undefined, options: SchemaOptions, context: Context): ExitCode {
  if (options.of !== undefined) return printPublished(options.of, context);
  const { language } = context;
  if (name === undefined)
    return misuse(context, say(language, 'missingArgument', { word: 'policy' }));
  const asOf = asOfText(options.asOf ?? context.today());
  const found = findPolicy(name, asOf, context);
  const policy = failed(found) ? found : readyPolicy(found.value, asOf, options.place);
  if (failed(policy)) return reportFailure(policy, context, options.json === true);
  printJson(context, factsSchema(policy.value, { language }));
  return exitCodes.ok;
}

function printPublished(what: string, context: Context): ExitCode {
  const { choice, sentence } = isChoice('--of', what, choices);
  if (choice === undefined) return misuse(context, sentence(context));
  printJson(context, published[choice]);
  return exitCodes.ok;
}
