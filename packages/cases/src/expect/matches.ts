import { parseRational } from '@tiaoli/evaluator';
import type { ReportValue, RuleReport } from 'tiaoli';
import type {
  Expected,
  ExpectedBinding,
  ExpectedError,
  ExpectedUndecided,
  ExpectedValue,
} from './expected.js';

/** Whether a rule came out as expected. */
export function matches(expected: Expected, report: RuleReport): boolean {
  switch (expected.kind) {
    case 'undecided':
      return matchesUndecided(expected, report);
    case 'error':
      return matchesError(expected, report);
    case 'confirm':
      return false;
    case 'binding':
      return matchesBinding(expected, report);
    default:
      return report.status === 'decided' && matchesValue(expected, report.value);
  }
}

function matchesBinding({ modality, value }: ExpectedBinding, report: RuleReport): boolean {
  if (report.status !== 'decided' || report.modality !== modality) return false;
  return value === undefined || matchesValue(value, report.value);
}

function matchesError({ code }: ExpectedError, report: RuleReport): boolean {
  return report.status === 'error' && report.code === code;
}

function matchesUndecided({ needs, ask }: ExpectedUndecided, report: RuleReport): boolean {
  if (report.status !== 'undecided') return false;
  if (ask !== undefined && ask !== report.ask) return false;
  return needs === undefined || canonical(needs) === canonical(report.needs);
}

/** Sets of names as one text in which their order does not matter. */
function canonical(sets: readonly (readonly string[])[]): string {
  return JSON.stringify(sets.map((set) => JSON.stringify([...set].sort())).sort());
}

type Matchers = {
  readonly [K in ExpectedValue['kind']]: (
    expected: Extract<ExpectedValue, { kind: K }>,
    value: ReportValue,
  ) => boolean;
};

const matchers: Matchers = {
  same: (expected, value) => expected.value === value,
  number: (expected, value) =>
    typeof value === 'string' && parseRational(value)?.equals(expected.value) === true,
  list: ({ items }, value) =>
    isList(value) &&
    value.length === items.length &&
    items.every((item, index) => matchesValue(item, value[index] ?? null)),
  parts: ({ parts }, value) =>
    isObject(value) && [...parts].every(([name, part]) => matchesValue(part, own(value, name))),
  present: ({ present }, value) => present === (value !== null),
};

function matchesValue(expected: ExpectedValue, value: ReportValue): boolean {
  // The table's type ties each kind to its own matcher.
  return matchers[expected.kind](expected as never, value);
}

function isList(value: ReportValue): value is readonly ReportValue[] {
  return Array.isArray(value);
}

function isObject(value: ReportValue): value is { readonly [name: string]: ReportValue } {
  return typeof value === 'object' && value !== null && !isList(value);
}

function own(object: { readonly [name: string]: ReportValue }, name: string): ReportValue {
  return Object.hasOwn(object, name) ? (object[name] ?? null) : null;
}
