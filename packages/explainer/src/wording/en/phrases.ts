import type { CompareOperator } from '@tiaoli/ir';
import { quote } from '../quote.js';
import type { Label, PhraseWording, TestWording } from '../wording.js';
import { alternatives, items, spaced } from './glue.js';
import { relations, roundings } from './relations.js';

/** Values of an ordered enumeration are listed best first. */
const rank: Readonly<Record<CompareOperator, (value: string) => string>> = {
  '=': (value) => value,
  '≠': (value) => `not ${value}`,
  '<': (value) => `worse than ${value}`,
  '≤': (value) => `${value} or worse`,
  '>': (value) => `better than ${value}`,
  '≥': (value) => `${value} or better`,
};

const tests: TestWording = {
  bound: (operator, value, of) =>
    of === 'name' ? rank[operator](value) : spaced(relations[of][operator], value),
  all: items,
  not: (test) => `not (${test})`,
  any: 'anything',
};

/** A title with its Chinese name and its value in brackets, as far as they are to be shown. */
const named = (title: string, { original }: Label, value: string | undefined): string => {
  const flat = value?.replace(/ \((about [^()]*)\)$/, ', $1');
  const inside = [original, flat].filter((part) => part !== undefined).join(', ');
  return inside === '' ? title : `${title} (${inside})`;
};

/** English phrases. */
export const phrases: PhraseWording = {
  items,
  alternatives,
  quote,
  bracket: (text) => `(${text})`,
  term: (label, value) => named(label.title, label, value),
  boundTerm: ({ title, original }, value) =>
    `${value} (${original === undefined ? title : `${title}, ${original}`})`,
  subject: (label, value) => named(label.title, label, value),
  meetsTest: (subject, test) => `${subject} meets ${quote(test)}`,
  rule: (label) => named(label.title, label, undefined),
  unclearRule: (label) => named(label.title, label, undefined),
  field: (of, name) => `the ${name} of ${of}`,
  scoreFields: { total: 'total', grade: 'grade' },
  asOfDate: 'the as-of date',
  thisValue: 'the value',
  and: ' and ',
  or: ' or ',
  not: (condition) => `not (${condition})`,
  operation: (left, sign, right) => `${left} ${sign} ${right}`,
  call: (name, parts) =>
    ({
      max: `greatest of (${parts.join(', ')})`,
      min: `least of (${parts.join(', ')})`,
      abs: `absolute value of (${parts.join(', ')})`,
      isOdd: `${parts.join('')} is odd`,
      isEven: `${parts.join('')} is even`,
    })[name],
  conditional: (condition, whenTrue, whenFalse) => `${whenTrue} if ${condition}, else ${whenFalse}`,
  fallback: (value, fallback) => `${value} (or ${fallback} where that cannot be worked out)`,
  rounded: (value, mode, step) => `${value} (${roundings[mode]} to ${step})`,
  capped: (value, limit) => `${value} (at most ${limit})`,
  floored: (value, limit) => `${value} (at least ${limit})`,
  blocks: {
    cases: 'the result by cases',
    table: 'the result of the table',
    tiers: 'the result by brackets, each part at its own rate',
    slabs: 'the result by brackets, the whole at one rate',
    score: 'the result of the scorecard',
    checklist: 'the result of the checklist',
    milestones: 'the status of the milestones',
  },
  tests,
};
