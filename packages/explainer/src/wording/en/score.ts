import { quote } from '../quote.js';
import type { ScoreWording } from '../wording.js';
import { signedSum, so, statements, uncapital } from './glue.js';

/** English for scorecards. */
export const score: ScoreWording = {
  total: 'Total',
  pending: 'pending',
  sum: (parts, total) => `The total is ${signedSum(parts, total)}.`,
  subtotal: (parts, total) => `The points add up to ${signedSum(parts, total)}.`,
  totalCapped: (parts, total, max) =>
    `The criteria add up to ${signedSum(parts, total)}, more than the full marks of ${max}, so the total counts as ${max}.`,
  withBonus: (max, bonuses, total) =>
    `Bonus points come on top: ${signedSum([{ text: max, isMinus: false }, ...bonuses], total)}.`,
  totalPending: 'The total cannot be decided yet.',
  graded: (total, test, grade) => `${total} meets ${quote(test)}, so the grade is ${quote(grade)}.`,
  gradedOtherwise: (total, grade) =>
    `${total} earns none of the other grades, so the grade is ${quote(grade)}.`,
  gradePending: 'The grade cannot be decided yet.',
  gradeWhateverTotal: (grade) => `Whatever the total, the grade is ${quote(grade)}.`,
  vetoOpen: 'Whether a veto strikes cannot be decided yet, so the grade is not final.',
  andSo: ', ',
  clauses: (parts) => parts.map((part, index) => (index === 0 ? part : uncapital(part))).join('; '),
  given: (premise, points) => so(premise, premise.length === 0 ? `always ${points}` : points),
  bandOtherwise: (fact, points) => `${fact}, which lies in none of the bands, so ${points}`,
  highest: (item) => `only the highest counts: ${item}`,
  tooMuch: (max) => `more than full marks, so it counts as ${max}`,
  belowZero: (zero) => `less than zero, so it counts as ${zero}`,
  groupCapped: (total, max) =>
    `the criteria add up to ${total}, more than full marks, so it counts as ${max}`,
  weighted: (weight, counted) => `at ${weight} it counts as ${counted}`,
  subtracted: 'taken off the total',
  onTop: 'on top of the full marks',
  struck: (title, from, to) =>
    from === undefined
      ? `The veto for ${title} makes the grade ${quote(to)}.`
      : `The veto for ${title} lowers the grade from ${quote(from)} to ${quote(to)}.`,
  strikes: (title, reasons) => `The veto for ${title} struck: ${statements(reasons)}.`,
  notStruck: (title, reasons) => `The veto for ${title} did not strike: ${statements(reasons)}.`,
  withoutEffect: (title, reasons, grade) =>
    `The veto for ${title} struck, since ${statements(reasons)}, but the grade was no better than ${quote(grade)} already.`,
  vetoPending: (title, unclear) =>
    `It is not yet clear whether the veto for ${title} strikes: ${statements(unclear)}.`,
};
