import { formatRational, parseRational } from '@tiaoli/evaluator';
import type { CompareOperator, RoundingMode } from '@tiaoli/ir';
import { quote } from './quote.js';
import { englishUnits } from './units-en.js';
import type {
  Comparable,
  Label,
  LayoutWording,
  PhraseWording,
  ScoreWording,
  SentenceWording,
  StatementWording,
  TestWording,
  ValueWording,
  Wording,
} from './wording.js';

const orders: Readonly<Record<'number' | 'date', Readonly<Record<CompareOperator, string>>>> = {
  number: {
    '=': '',
    '≠': 'not',
    '<': 'less than',
    '≤': 'at most',
    '>': 'more than',
    '≥': 'at least',
  },
  date: { '=': '', '≠': 'not', '<': 'before', '≤': 'not after', '>': 'after', '≥': 'not before' },
};

const ranks: Readonly<Record<CompareOperator, string>> = {
  '=': '',
  '≠': 'not',
  '<': 'below',
  '≤': 'not above',
  '>': 'above',
  '≥': 'not below',
};

const relations: Readonly<Record<Comparable, Readonly<Record<CompareOperator, string>>>> = {
  ...orders,
  name: ranks,
};

const roundings: Readonly<Record<RoundingMode, string>> = {
  halfUp: 'rounded half up',
  halfEven: 'rounded half to even',
  up: 'rounded away from zero',
  down: 'rounded toward zero',
  ceiling: 'rounded up',
  floor: 'rounded down',
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const spaced = (...words: readonly string[]): string =>
  words.filter((word) => word !== '').join(' ');

const list = (parts: readonly string[], word: string): string => {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
};

const items = (parts: readonly string[]): string => list(parts, 'and');

const statements = (parts: readonly string[]): string =>
  parts.some((part) => /[,;]/.test(part)) ? parts.join('; ') : items(parts);

const so = (premise: readonly string[], rest: string): string =>
  premise.length === 0 ? `${capital(rest)}.` : `${capital(statements(premise))}, so ${rest}.`;

/** Our own words are capitalised at the start of a sentence; a name keeps its spelling. */
const capital = (text: string): string =>
  /^(it|none|the|rounded|always)\b/.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;

/** 元/平方米/月 as yuan/m²/month; names of the policy's own units stay. */
function unitWords(unit: string, isOne: boolean): string {
  return unit
    .split('/')
    .map((part, index) => {
      const english = englishUnits.get(part);
      if (english === undefined) return part;
      return index === 0 && !isOne ? english.many : english.one;
    })
    .join('/');
}

const named = ({ title, original }: Label, value?: string): string => {
  const inside = [original, value].filter((part) => part !== undefined).join(', ');
  return inside === '' ? quote(title) : `${quote(title)} (${inside})`;
};

const values: ValueWording = {
  boolean: (value) => (value ? 'yes' : 'no'),
  date: (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    return `${day} ${months[(month ?? 1) - 1] ?? ''} ${year}`;
  },
  quantity: (number, unit) => {
    const times = englishUnits.get(unit.split('/')[0] ?? '')?.times;
    const digits = formatRational(times === undefined ? number : number.mul(parseRational(times)));
    return spaced(digits, unitWords(unit, digits === '1'));
  },
  percent: (number) => `${formatRational(number.mul(100))}%`,
  written: (digits, multipliers, unit) => {
    if (/[%‰]/.test(multipliers)) return spaced(`${digits}${multipliers}`, unitWords(unit, false));
    const scale = { 百: 100, 千: 1000, 万: 10000, 亿: 100000000 };
    let number = parseRational(digits);
    for (const [sign, factor] of Object.entries(scale)) {
      for (const each of multipliers) if (each === sign) number = number.mul(factor);
    }
    return values.quantity(number, unit);
  },
  record: (main, others) =>
    others.length === 0
      ? main
      : `${main} (${others.map(({ name, value }) => `${name}: ${value}`).join('; ')})`,
  scoreValue: (total, grade) => (grade === undefined ? total : `${total}, ${grade}`),
  undecided: 'cannot be decided yet',
  failed: 'no result',
  notYetKnown: 'not yet known',
};

const tests: TestWording = {
  bound: (operator, value, of) => spaced(relations[of][operator], value),
  all: items,
  not: (test) => `not (${test})`,
  any: 'anything',
};

const phrases: PhraseWording = {
  items,
  alternatives: (parts) => list(parts, 'or'),
  quote,
  bracket: (text) => `(${text})`,
  term: ({ title, original }, value) => {
    const inside = [original, value].filter((part) => part !== undefined).join(', ');
    return inside === '' ? title : `${title} (${inside})`;
  },
  subject: named,
  meetsTest: (subject, test) => `${subject} meets ${quote(test)}`,
  rule: (label) => named(label),
  field: (of, name) => `${name} of ${of}`,
  scoreFields: { total: 'total', grade: 'grade' },
  asOfDate: 'the as-of date',
  thisValue: 'the value',
  and: ' and ',
  or: ' or ',
  not: (condition) => `not (${condition})`,
  call: (name, parts) =>
    ({
      max: `the greatest of ${items(parts)}`,
      min: `the least of ${items(parts)}`,
      abs: `the absolute value of ${items(parts)}`,
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
  },
  tests,
};

const statementWording: StatementWording = {
  statements,
  is: (subject, value) => `${subject} is ${value.text}`,
  isNot: (subject, value, wanted) => `${subject} is ${value.text}, not ${wanted.text}`,
  equals: (formula, value) => `${formula} = ${value}`,
  holds: (rule, value) => (value ? `${rule} holds` : `${rule} does not hold`),
  unclear: (names) => `${items(names)} ${names.length === 1 ? 'is' : 'are'} not yet known`,
  couldNotBe: (name) => `${name} has no result`,
  relation: (left, operator, right, of) => spaced(left, 'is', relations[of][operator], right),
  furtherRelation: (left, operator, right, of) =>
    spaced(`${left}, which is`, relations[of][operator], right),
  meets: (fact, test, does) => `${fact}, which ${does ? 'meets' : 'does not meet'} ${quote(test)}`,
  rowWants: (fact, test) => `${fact}, but the row asks for ${quote(test)}`,
  noEarlierCase: 'none of the cases above holds',
  regardless: (condition) => `the result is the same whether or not ${condition}`,
};

const sentences: SentenceWording = {
  paragraph: (parts) => parts.join(' '),
  basis: ({ clauses, assumption }) => {
    const cited = clauses.map(({ title, clause }) => spaced(quote(title), clause));
    if (assumption === undefined) return cited.length === 0 ? '' : `Under ${items(cited)}`;
    return cited.length === 0
      ? `By assumption (${assumption})`
      : `Under ${items(cited)} and by assumption (${assumption})`;
  },
  condition: (reasons, holds) =>
    so(reasons, spaced('it', reasons.length > 0 ? '' : 'always', condition(reasons, holds))),
  conditionUnknown: (unclear) => so(unclear, 'it cannot be judged yet'),
  branchUnknown: (unclear) => so(unclear, 'it is not yet clear which provision applies'),
  calculation: (premise, formula, value) =>
    premise.length === 0
      ? `${formula} = ${value}.`
      : so(premise, `the calculation is: ${formula} = ${value}`),
  pendingCalculation: (premise, formula) => so(premise, `the calculation is: ${formula}`),
  fixed: (premise, value) =>
    so(premise, `it is ${premise.length === 0 ? 'always ' : ''}${value.text}`),
  sameAs: (premise, term) => so(premise, `it equals ${term}`),
  premise: (premise) => `${capital(statements(premise))}.`,
  eitherWay: (value) => `Some facts are not yet known, but in any case it is ${value.text}.`,
  rounding: ({ mode, step, before, after }) =>
    before === after
      ? `${capital(roundings[mode])} to ${step}, which changes nothing.`
      : `${capital(roundings[mode])} to ${step}: from ${before} to ${after}.`,
  capTookEffect: ({ before, limit, after }) =>
    `${before} is above ${limit}, so it is capped at ${after}.`,
  floorTookEffect: ({ before, limit, after }) =>
    `${before} is below ${limit}, so it is raised to ${after}.`,
  fallbackTaken: (what, why) =>
    `${quote(what)} cannot be worked out (${why}), so the value provided for that is taken.`,
  error: (message, elsewhere) =>
    elsewhere === undefined ? `Reason: ${message}.` : `Reason: ${elsewhere} failed, ${message}.`,
  needs: (sets, more) => {
    const [only] = sets;
    if (sets.length === 1 && only !== undefined) return `Still needed: ${items(only)}.`;
    const all = sets.map((set, index) => `(${index + 1}) ${items(set)}`).join('; ');
    return `Any one of these sets of facts may decide it: ${all}${more > 0 ? `; and ${more} more` : ''}.`;
  },
  ask: ({ text, isQuestion }) =>
    isQuestion ? `Best asked first: ${quote(text)}` + '.' : `Best found out first: ${text}.`,
  inForce: (asOf, { from, until, next }) => {
    const begin = from === undefined ? '' : `since ${from}`;
    const end = until === undefined ? '' : `until ${until}`;
    const change = next === undefined ? '' : `it becomes ${next.value} on ${next.from}`;
    const period = spaced(begin, end);
    const rest = change === '' ? '' : period === '' ? change : `; ${change}`;
    return `This is the value on ${asOf}, in force ${period}${rest}.`;
  },

  branchTitle: (number) => `Case ${number}`,
  branchApplies: (number, basis) =>
    `Case ${number} applies${basis === undefined ? '' : ` (${basis})`}.`,
  branchFails: (number, what, reasons) =>
    `Case ${number} (${what}) does not apply: ${statements(reasons)}.`,
  branchPending: (number, what, unclear) =>
    `It is not yet clear whether case ${number} (${what}) applies: ${statements(unclear)}.`,
  noBranchYet: 'It is not yet clear which case applies.',

  rowTitle: (number) => `Row ${number}`,
  rowApplies: (number, facts) =>
    facts.length === 0
      ? `Row ${number}, which has no conditions, applies.`
      : `Row ${number} applies: ${statements(facts)}.`,
  rowFails: (number, reasons) => `Row ${number} does not apply: ${statements(reasons)}.`,
  rowPending: (number, unclear) =>
    `It is not yet clear whether row ${number} applies: ${statements(unclear)}.`,
  otherwiseApplies: 'No other row applies, so the “otherwise” row does.',
  noRowYet: 'It is not yet clear which row applies.',
  noRow: 'No row applies.',
  outputs: (outputs) =>
    `So ${items(outputs.map(({ name, value }) => `${name} is ${value.text}`))}.`,
  aggregate: (policy, rows, parts, result) => {
    const one = rows.length === 1;
    const where = `${one ? 'Row' : 'Rows'} ${items(rows.map(String))} ${one ? 'applies' : 'apply'}`;
    return {
      unique: `${where}.`,
      first: `${where}.`,
      collect: `${where}, and the results are listed: ${result}.`,
      sum: one
        ? `${where}: ${result} in all.`
        : `${where}; the sum is ${parts.join(' + ')} = ${result}.`,
      min: `${where}, and the least result counts: ${result}.`,
      max: `${where}, and the greatest result counts: ${result}.`,
      count: `${where}: ${result} in all.`,
    }[policy];
  },

  tiers: (amount, products, total) =>
    `${amount}. Each part counts at the rate of its own bracket, as listed: ${products.join(' + ')}${products.length > 1 ? ` = ${total}` : ''}.`,
  slabs: (amount, bracket) =>
    `${amount}, which lies in the bracket ${quote(bracket)}; its rate applies to the whole.`,
  bracketTitle: ({ lower, lowerInclusive, upper, upperInclusive }) => {
    const from = lower === undefined ? '' : `${lowerInclusive ? 'from' : 'above'} ${lower}`;
    const to = upper === undefined ? '' : `${upperInclusive ? 'up to' : 'below'} ${upper}`;
    return spaced(from, to) || 'all';
  },
  bracketPart: (bracket, part, rate, product) => `Part ${bracket}: ${part} × ${rate} = ${product}.`,
};

const condition = (reasons: readonly string[], holds: boolean): string => {
  if (reasons.length === 0) return holds ? 'holds' : 'fails';
  return holds ? 'holds' : 'does not hold';
};

const score: ScoreWording = {
  total: 'Total',
  pending: 'pending',
  sum: (parts, total) =>
    parts.length < 2 ? `The total is ${total}.` : `The total is ${parts.join(' + ')} = ${total}.`,
  totalPending: 'The total cannot be decided yet.',
  graded: (total, test, grade) => `${total} lies in ${quote(test)}, so the grade is ${grade}.`,
  gradedOtherwise: (total, grade) =>
    `${total} earns none of the grades above, so the grade is ${grade}.`,
  gradePending: 'The grade cannot be decided yet.',
  then: '; ',
  given: (premise, points) => so(premise, premise.length === 0 ? `always ${points}` : points),
  bandOtherwise: (fact) => `${fact}, which lies in none of the bands`,
  highest: (item) => `the highest item counts: ${item}`,
  tooMuch: (max) => `more than full marks, so ${max}`,
  belowZero: (zero) => `below zero, so ${zero}`,
  groupCapped: (sum, max) => `the criteria add up to ${sum}, more than full marks, so ${max}`,
  struck: (title, from, to) =>
    from === undefined
      ? `The veto ${quote(title)} makes the grade ${to}.`
      : `The veto ${quote(title)} lowers the grade from ${from} to ${to}.`,
  strikes: (title, reasons) => `The veto ${quote(title)} struck: ${statements(reasons)}.`,
  notStruck: (title, reasons) => `The veto ${quote(title)} did not strike: ${statements(reasons)}.`,
  withoutEffect: (title, reasons, grade) =>
    `The veto ${quote(title)} struck (${statements(reasons)}), but the grade was no better than ${grade} already.`,
  vetoPending: (title, unclear) =>
    `It is not yet clear whether the veto ${quote(title)} strikes: ${statements(unclear)}.`,
};

const layout: LayoutWording = {
  headline: (title, value) => `${title}: ${value}`,
  afterHeadline: (headline) => `${headline}.`,
  basisBefore: (basis, hasReasons) => `${basis}${hasReasons ? ':' : '.'}`,
  basisAfter: (basis) => `(${basis})`,
  sentenceGap: ' ',
  columns: { criterion: 'Criterion', max: 'Full marks', points: 'Points', reason: 'Reason' },
};

/** English. */
export const en: Wording = {
  ...values,
  ...phrases,
  ...statementWording,
  ...sentences,
  score,
  layout,
};
