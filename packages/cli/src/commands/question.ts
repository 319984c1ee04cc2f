import type { createDiagnostic } from '@tiaoli/diagnostics';
import type { Command } from 'commander';
import {
  checkQuestion,
  type GivenFacts,
  type HolidayCalendar,
  hasErrors,
  type LoadedPolicy,
  policyOn,
  supersededFinding,
  supersededOn,
} from 'tiaoli';
import { asOfText } from '../as-of-text.js';
import { type Attempt, failed, misused, remarkFindings } from '../attempt.js';
import type { Context } from '../context.js';
import { findPolicy } from '../files/find-policy.js';
import { policiesAround } from '../files/policies-around.js';
import { readFacts } from '../files/read-facts.js';
import { readHolidays } from '../files/read-holidays.js';
import type { Finding } from '../output/finding.js';
import { say } from '../texts.js';
import { addOptions } from './options.js';

/** The options of commands that ask a policy something. */
export interface QuestionOptions {
  readonly facts?: string;
  readonly asOf?: string;
  readonly place?: string;
  readonly only?: string;
  readonly holidays?: string;
  readonly json?: true;
}

export interface CommandQuestion {
  readonly policy: LoadedPolicy;
  readonly facts: GivenFacts;
  /** The policy with its other versions, and the policies that may have replaced it. */
  readonly among: readonly LoadedPolicy[];
  readonly asOf: string;
  readonly place?: string;
  readonly only?: readonly string[];
  readonly holidays?: HolidayCalendar;
}

/** Adds what commands take that ask a policy something. */
export function addQuestion(command: Command, context: Context, facts: 'needed' | 'optional') {
  const { language } = context;
  const words = say(language, 'factsOption');
  command.argument('<policy>', say(language, 'policyArgument'));
  if (facts === 'needed') command.requiredOption('--facts <file>', words);
  else command.option('--facts <file>', words);
  return addOptions(command, context, 'asOf', 'place', 'only', 'holidays', 'json');
}

/** The as-of date of a question; today where none is named, which is said. */
export function asOfDate(asOf: string | undefined, context: Context): string {
  if (asOf !== undefined) return asOfText(asOf);
  const date = context.today();
  const { language, paint, remark } = context;
  remark(`${paint(say(language, 'asOfToday', { date }), 'quiet')}\n`);
  return date;
}

/** Names as `--only` takes them. */
export function splitNames(names: string): readonly string[] {
  return names.split(/[,，、]/).map((name) => name.trim());
}

/** The policy as it applies on a date and in a place. */
export function readyPolicy(
  whole: LoadedPolicy,
  asOf: string,
  place: string | undefined,
): Attempt<LoadedPolicy> {
  const { policy, diagnostics } = policyOn(whole, asOf, place);
  return policy === undefined ? misused(...diagnostics) : { value: policy };
}

/** The policy, date and rules that a command is asked about. */
export async function readCommandQuestion(
  name: string,
  options: QuestionOptions,
  context: Context,
): Promise<Attempt<CommandQuestion>> {
  const asOf = asOfDate(options.asOf, context);
  const found = findPolicy(name, asOf, context);
  const among = failed(found) ? [] : policiesAround([found.value], context);
  const policy = failed(found) ? found : readyPolicy(found.value, asOf, options.place);
  if (failed(policy)) return policy;
  const only = options.only === undefined ? undefined : splitNames(options.only);
  const checked = checkQuestion(policy.value, asOf, only);
  if (hasErrors(checked)) return misused(...checked);
  const by = supersededOn(policy.value, among, asOf);
  const replaced = by === undefined ? [] : [supersededFinding(policy.value, by)];
  remarkFindings(
    [...checked, ...replaced].map((diagnostic) => ({ diagnostic })),
    context,
  );
  const facts = await readFacts(options.facts ?? '{}', context);
  if (failed(facts)) return facts;
  const rules = only === undefined ? {} : { only };
  const { place } = options;
  const where = place === undefined ? {} : { place };
  const holidays = await readHolidays(options.holidays, context);
  if (failed(holidays)) return holidays;
  const question = { policy: policy.value, facts: facts.value, among, asOf };
  return { value: { ...question, ...where, ...rules, ...holidays.value } };
}

/** Findings about the facts of a question, at their places. */
export function factFindings(
  { facts }: CommandQuestion,
  diagnostics: readonly ReturnType<typeof createDiagnostic>[],
): readonly Finding[] {
  const { source } = facts;
  return diagnostics
    .filter((diagnostic) => hasErrors([diagnostic]))
    .map((diagnostic) => ({ diagnostic, ...(source === undefined ? {} : { source }) }));
}
