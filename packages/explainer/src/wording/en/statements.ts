import { quote } from '../quote.js';
import type { StatementWording } from '../wording.js';
import { items, shown, spaced, statements } from './glue.js';
import { relations } from './relations.js';

/** English statements. */
export const statementWording: StatementWording = {
  statements,
  is: (subject, value) => `${subject} is ${shown(value)}`,
  isNumber: (subject, number) => `${subject} is ${number}`,
  isNot: (subject, value, wanted) => `${subject} is ${shown(value)}, not ${shown(wanted)}`,
  equals: (formula, value) => `${formula} = ${value}`,
  holds: (rule, value) => (value ? `${rule} holds` : `${rule} does not hold`),
  unclear: (names) => `${items(names)} ${names.length === 1 ? 'is' : 'are'} not yet known`,
  ruleUnclear: (rule) => `${rule} cannot be decided yet`,
  couldNotBe: (name) => `${name} has no result`,
  zeroDivisor: (fact, place) =>
    `${fact}, and nothing can be divided by zero${place === undefined ? '' : ` (in ${place.rule}, ${place.basis})`}`,
  notComputable: (formula, message) => `${quote(formula)} cannot be worked out (${message})`,
  relation: (left, operator, right, of) => spaced(left, 'is', relations[of][operator], right),
  furtherRelation: (left, operator, right, of) =>
    spaced(`${left}, which is`, relations[of][operator], right),
  meets: (fact, test, does) => `${fact}, which ${does ? 'meets' : 'does not meet'} ${quote(test)}`,
  rowWants: (fact, test) => `${fact}, but the row asks for ${quote(test)}`,
  noEarlierCase: 'none of the cases before applies',
  regardless: (condition) => `the result is the same whether or not ${condition}`,
};
