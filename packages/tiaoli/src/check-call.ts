import { calendarMistake } from '@tiaoli/calendar';
import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import { asOfMistake } from './as-of.js';
import { isFactsObject } from './facts/from-object.js';
import { givenWords } from './given-words.js';
import { isObject } from './is-object.js';
import { nowhere } from './nowhere.js';

/** Mistakes of a call that a compiler would have found; a caller in JavaScript has none. */
export function checkCall(policy: unknown, options: unknown): readonly Diagnostic[] {
  if (!isObject(policy) || !isObject(policy.core) || typeof policy.decider !== 'function') {
    return [createDiagnostic('policy-missing', nowhere, {})];
  }
  const { asOf, facts, only, holidays } = isObject(options) ? options : {};
  const where = holidays === undefined ? undefined : calendarMistake(holidays);
  const date = asOfMistake(asOf);
  return [
    ...(date === undefined ? [] : [date]),
    ...(isFactsObject(facts)
      ? []
      : [createDiagnostic('facts-not-an-object', nowhere, { given: givenWords(facts) })]),
    ...(only === undefined || isNames(only)
      ? []
      : [createDiagnostic('only-not-a-list', nowhere, {})]),
    ...(where === undefined
      ? []
      : [createDiagnostic('holidays-not-a-calendar', nowhere, { where })]),
  ];
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
