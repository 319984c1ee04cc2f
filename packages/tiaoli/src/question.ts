import type { HolidayCalendar } from '@tiaoli/calendar';
import { createDiagnostic, type Diagnostic, didYouMean } from '@tiaoli/diagnostics';
import { type Question, type RawFact, readFacts } from '@tiaoli/evaluator';
import { type Core, oncePer } from '@tiaoli/ir';
import { asOfMistake } from './as-of.js';
import { checkCall } from './check-call.js';
import { factsFromObject } from './facts/from-object.js';
import {
  type FactsMap,
  type FactsObject,
  type GivenFacts,
  isGivenFacts,
} from './facts/given-facts.js';
import { locateFacts } from './facts/locate.js';
import { hasErrors } from './has-errors.js';
import { nowhere } from './nowhere.js';
import type { LoadedPolicy } from './policy.js';
import { suggestion } from './suggestion.js';
import { policyOn } from './uses/policy-on.js';

/** What is asked of a policy. */
export interface AskOptions {
  /** A plain object or a `Map` by name of input, or what `parseFacts` gave. */
  readonly facts: FactsObject | FactsMap | GivenFacts;
  /** The place whose variant decides; the text as it stands where absent. */
  readonly place?: string;
  /** The as-of date in ISO form, `2022-06-01`; required, for the answer depends on it. */
  readonly asOf: string;
  /** Other policies and versions that are known, by which the report tells whether this one was replaced. */
  readonly among?: readonly LoadedPolicy[];
  /**
   * Names of rules, and of lists for the answers about their elements; all rules that are not
   * internal and all lists where absent.
   */
  readonly only?: readonly string[];
  /** Days off and make-up working days; those of China, `chinaHolidays`, where absent. */
  readonly holidays?: HolidayCalendar;
}

/** A question that can be decided, or why it cannot. */
export interface ReadQuestion {
  readonly question?: Question;
  /** The policy that is asked: its variant for the place, with all that it uses on the date. */
  readonly policy: LoadedPolicy;
  /** The facts as given. */
  readonly raw: RawFact;
  readonly diagnostics: readonly Diagnostic[];
}

export function readQuestion(whole: LoadedPolicy, options: AskOptions): ReadQuestion {
  const mistakes = checkCall(whole, options);
  if (mistakes.length > 0) return unread(whole, mistakes);
  const { policy, diagnostics: ofPlace } = policyOn(whole, options.asOf, options.place);
  if (policy === undefined) return unread(whole, ofPlace);
  const { core } = policy;
  const { asOf, only, holidays } = options;
  const given = isGivenFacts(options.facts) ? options.facts : factsFromObject(options.facts);
  const asked = checkQuestion(policy, asOf, only);
  const found = [...asked, ...given.diagnostics];
  if (hasErrors(found)) return { policy, raw: given.value, diagnostics: found };
  const read = readFacts(core, given.value);
  const diagnostics = [...found, ...locateFacts(read.diagnostics, given)];
  if (hasErrors(diagnostics)) return { policy, raw: given.value, diagnostics };
  const question = {
    core,
    facts: read.facts,
    asOf,
    ...(only === undefined ? {} : { only }),
    ...(holidays === undefined ? {} : { holidays }),
  };
  return { question, policy, raw: given.value, diagnostics };
}

function unread(policy: LoadedPolicy, diagnostics: readonly Diagnostic[]): ReadQuestion {
  return { policy, raw: { kind: 'null' }, diagnostics };
}

/** What is wrong with the date and the rules that are asked; about no text, so without a place. */
export function checkQuestion(
  policy: LoadedPolicy,
  asOf: string,
  only: readonly string[] = [],
): readonly Diagnostic[] {
  const known = askableNames(policy.core);
  const unknown = only
    .filter((name) => !known.has(name))
    .map((name) => {
      const near = suggestion(didYouMean(name, [...known]));
      return createDiagnostic('unknown-rule', nowhere, { name, suggestion: near });
    });
  return [...checkDate(policy, asOf), ...unknown];
}

/** The names of the rules and lists that may be asked for. */
const askableNames = oncePer(({ rules, inputs }: Core): ReadonlySet<string> => {
  const lists = inputs.filter(({ type }) => type.kind === 'list');
  return new Set([...rules, ...lists].map(({ name }) => name));
});

function checkDate(policy: LoadedPolicy, asOf: string): readonly Diagnostic[] {
  const { id, version, effective, until } = policy;
  const mistake = asOfMistake(asOf);
  if (mistake !== undefined) return [mistake];
  const early = asOf < effective;
  if (!early && (until === undefined || asOf <= until)) return [];
  const end = until ?? '';
  const period = {
    zh: end === '' ? `自 ${effective} 起施行` : `自 ${effective} 至 ${end} 施行`,
    en: end === '' ? `in force from ${effective}` : `in force from ${effective} to ${end}`,
  };
  return [createDiagnostic('decided-outside-force', nowhere, { id, version, asOf, period })];
}
