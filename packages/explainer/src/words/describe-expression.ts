import type {
  Arithmetic,
  Call,
  Compare,
  CoreExpression,
  CoreKind,
  DateCall,
  Fallback,
  If,
  Match,
} from '@tiaoli/ir';
import { outcomeOf } from '../context.js';
import { describeList, type ListExpression } from './describe-list.js';
import { describeTest } from './describe-test.js';
import {
  atom,
  comparableOf,
  constantText,
  constantValue,
  type Describer,
  outcomeText,
  type Phrase,
  referentText,
  strengths,
  truthOf,
  valueWords,
} from './describer.js';
import { dateQuantity, periodQuantity } from './period-quantity.js';
import { quantityOf, sharedQuantity } from './quantity-of.js';
import { isReference, type Reference, type Referent, referentOf } from './reference.js';

type ExpressionOf<K extends CoreKind> = Extract<CoreExpression, { readonly kind: K }>;

/** An expression in words, with its names' values where the describer asks for them. */
export function describeExpression(expression: CoreExpression, describer: Describer): string {
  return phraseOf(expression, describer).text;
}

/** A condition in words: a boolean name is said to be 是, or to hold. */
export function describeCondition(expression: CoreExpression, describer: Describer): string {
  return conditionOf(expression, true, describer).text;
}

const handlers: {
  readonly [K in CoreKind]: (expression: ExpressionOf<K>, describer: Describer) => Phrase;
} = {
  constant: (constant, { context, quantity }) => atom(constantText(context, constant, quantity)),
  input: termOf,
  parameter: termOf,
  rule: termOf,
  elementInput: termOf,
  elementRule: termOf,
  field: termOf,
  asOfDate: termOf,
  subject: (_subject, { context }) => atom(context.wording.thisValue),
  not: (not, describer) => conditionOf(not, true, describer),
  and: ({ operands }, describer) => joined(operands, 'and', describer),
  or: ({ operands }, describer) => joined(operands, 'or', describer),
  compare: comparison,
  arithmetic,
  negate: ({ operand }, describer) => ({
    text: `−${inner(operand, strengths.multiply, describer)}`,
    strength: strengths.multiply,
  }),
  match,
  if: conditional,
  fallback: otherwiseTaken,
  call,
  round: ({ value, mode, text }, describer) =>
    atom(describer.context.wording.rounded(inner(value, strengths.atom, describer), mode, text)),
  cap: ({ value, limit }, describer) =>
    atom(
      describer.context.wording.capped(
        inner(value, strengths.atom, describer),
        describeExpression(limit, describer),
      ),
    ),
  floor: ({ value, limit }, describer) =>
    atom(
      describer.context.wording.floored(
        inner(value, strengths.atom, describer),
        describeExpression(limit, describer),
      ),
    ),
  cases: (_cases, { context }) => atom(context.wording.blocks.cases),
  table: (_table, { context }) => atom(context.wording.blocks.table),
  tiers: (_tiers, { context }) => atom(context.wording.blocks.tiers),
  slabs: (_slabs, { context }) => atom(context.wording.blocks.slabs),
  score: (_score, { context }) => atom(context.wording.blocks.score),
  checklist: (_list, { context }) => atom(context.wording.blocks.checklist),
  milestones: (_all, { context }) => atom(context.wording.blocks.milestones),
  filter: listPhrase,
  aggregate: listPhrase,
  rank: listPhrase,
  sort: listPhrase,
  shift: ({ operator, date, amount, unit }, describer) => ({
    text: describer.context.wording.operation(
      inner(date, strengths.add, describer),
      signs[operator],
      inner(amount, strengths.multiply, { ...describer, quantity: periodQuantity(unit) }),
    ),
    strength: strengths.add,
  }),
  dateCall,
  sumMonths: ({ from, to, each, prorated }, describer) => {
    const [first, last] = [from, to].map((part) => inner(part, strengths.add, describer));
    const { sumMonths } = describer.context.wording.dates;
    const plain = { ...describer, valued: false };
    return atom(sumMonths(first ?? '', last ?? '', describeExpression(each, plain), prorated));
  },
  thisMonth: (_month, { context: { wording, month }, valued }) =>
    atom(
      wording.term(
        { title: wording.dates.thisMonth },
        valued && month !== undefined ? wording.date(month) : undefined,
      ),
    ),
  allocate: listPhrase,
};

/** What is made of a list, with its value where that is shown; what is said of each has none. */
function listPhrase(expression: ListExpression, describer: Describer): Phrase {
  const { context, valued, quantity } = describer;
  const text = describeList(expression, describer, { describeExpression, describeCondition });
  const outcome = valued ? outcomeOf(context, expression) : undefined;
  if (outcome === undefined || expression.type.kind === 'list') return atom(text);
  if (describer.hidesUnknown === true && outcome.status === 'unknown') return atom(text);
  const shown = outcomeText(context, outcome, quantityOf(context, expression) ?? quantity);
  return atom(context.wording.term({ title: text }, shown));
}

function phraseOf<K extends CoreKind>(expression: ExpressionOf<K>, describer: Describer): Phrase {
  // The handler of a node's own kind takes that node; TypeScript cannot follow the index.
  const handler = handlers[expression.kind] as (node: CoreExpression, with_: Describer) => Phrase;
  return handler(expression, describer);
}

function inner(expression: CoreExpression, needed: number, describer: Describer): string {
  const { text, strength } = phraseOf(expression, describer);
  return strength < needed ? describer.context.wording.bracket(text) : text;
}

/** The value beside a name, where it is to be shown. */
function shownValue(
  referent: Referent,
  { context, valued, hidesUnknown }: Describer,
): string | undefined {
  const isHidden = hidesUnknown === true && referent.outcome.status === 'unknown';
  return valued && !isHidden ? referentText(context, referent) : undefined;
}

function termOf(reference: Reference, describer: Describer): Phrase {
  const { context, isBound } = describer;
  const referent = referentOf(context, reference);
  const value = shownValue(referent, describer);
  const { wording } = context;
  if (isBound === true && value !== undefined) {
    return atom(wording.boundTerm(referent.label(), value));
  }
  return atom(wording.term(referent.label(), value));
}

/** A name as the subject of a statement; a formula where there is no name. */
function subjectOf(expression: CoreExpression, describer: Describer): string {
  const { context } = describer;
  if (!isReference(expression)) return inner(expression, strengths.add, describer);
  const referent = referentOf(context, expression);
  const value = shownValue(referent, describer);
  return context.wording.subject(referent.label(), value);
}

function conditionOf(expression: CoreExpression, wanted: boolean, describer: Describer): Phrase {
  const { wording } = describer.context;
  if (expression.kind === 'not') return conditionOf(expression.operand, !wanted, describer);
  if (isReference(expression)) {
    const label = referentOf(describer.context, expression).label();
    const holds = expression.kind === 'rule' || expression.kind === 'elementRule';
    const text = holds
      ? wording.holds(wording.rule(label), wanted)
      : wording.is(wording.subject(label), { text: wording.boolean(wanted), kind: 'boolean' });
    return { text, strength: strengths.compare };
  }
  const phrase = phraseOf(expression, describer);
  return wanted ? phrase : atom(wording.not(phrase.text));
}

function joined(
  operands: readonly CoreExpression[],
  connective: 'and' | 'or',
  describer: Describer,
): Phrase {
  const { wording } = describer.context;
  const strength = strengths[connective];
  const parts = operands.map((operand) => {
    const part = conditionOf(operand, true, describer);
    return part.strength <= strengths.and ? wording.bracket(part.text) : part.text;
  });
  return { text: parts.join(wording[connective]), strength };
}

function comparison({ operator, left, right }: Compare, describer: Describer): Phrase {
  const { context } = describer;
  const { wording } = context;
  const quantity = sharedQuantity(context, left, right);
  const within = { ...describer, quantity };
  const of = comparableOf(left);
  const subject = subjectOf(left, within);
  const text =
    right.kind === 'constant' && of === 'name' && operator === '='
      ? wording.is(subject, valueWords(context, constantValue(right)))
      : wording.relation(subject, operator, subjectOf(right, within), of);
  return { text, strength: strengths.compare };
}

const signs = { add: '+', subtract: '−', multiply: '×', divide: '÷' } as const;

function arithmetic({ operator, left, right }: Arithmetic, describer: Describer): Phrase {
  const { context } = describer;
  const ratio = ratioText(operator, left, right);
  if (ratio !== undefined) return atom(ratio);
  const isSum = operator === 'add' || operator === 'subtract';
  const strength = isSum ? strengths.add : strengths.multiply;
  const quantity = isSum ? (sharedQuantity(context, left, right) ?? describer.quantity) : {};
  const within = { ...describer, quantity };
  // The right operand of − and ÷ needs brackets where the left one would not.
  const stricter = operator === 'subtract' || operator === 'divide' ? 1 : 0;
  const first = inner(left, strength, within);
  const second = inner(right, strength + stricter, within);
  return { text: context.wording.operation(first, signs[operator], second), strength };
}

/** Two thirds are one number: 2/3. */
function ratioText(
  operator: Arithmetic['operator'],
  left: CoreExpression,
  right: CoreExpression,
): string | undefined {
  if (operator !== 'divide' || left.kind !== 'constant' || right.kind !== 'constant') {
    return undefined;
  }
  const digits = [left, right].map(({ text }) => text.trim());
  return digits.every((each) => /^\d+$/.test(each)) ? digits.join('/') : undefined;
}

function match({ subject, test, text }: Match, describer: Describer): Phrase {
  const { context } = describer;
  const words = describeTest(test, {
    describer: { ...describer, quantity: quantityOf(context, subject) },
    of: comparableOf(subject),
    written: text,
    describe: describeExpression,
  });
  return {
    text: context.wording.meetsTest(subjectOf(subject, describer), words),
    strength: strengths.compare,
  };
}

function conditional({ condition, whenTrue, whenFalse }: If, describer: Describer): Phrase {
  const taken = describer.valued ? truthOf(outcomeOf(describer.context, condition)) : undefined;
  if (taken !== undefined) return phraseOf(taken ? whenTrue : whenFalse, describer);
  const text = describer.context.wording.conditional(
    describeCondition(condition, { ...describer, valued: false }),
    describeExpression(whenTrue, describer),
    describeExpression(whenFalse, describer),
  );
  return { text, strength: strengths.choice };
}

function otherwiseTaken({ value, fallback }: Fallback, describer: Describer): Phrase {
  const status = describer.valued ? outcomeOf(describer.context, value)?.status : undefined;
  if (status === 'known') return phraseOf(value, describer);
  if (status === 'error') return phraseOf(fallback, describer);
  const text = describer.context.wording.fallback(
    inner(value, strengths.atom, describer),
    describeExpression(fallback, describer),
  );
  return { text, strength: strengths.choice };
}

function call(expression: Call, describer: Describer): Phrase {
  const quantity = quantityOf(describer.context, expression) ?? describer.quantity;
  const parts = expression.arguments.map((each) =>
    inner(each, strengths.add, { ...describer, quantity }),
  );
  const text = describer.context.wording.call(expression.function, parts);
  return atom(text);
}

function dateCall(expression: DateCall, describer: Describer): Phrase {
  const { function: name } = expression;
  const { wording } = describer.context;
  const within = { ...describer, quantity: dateQuantity(expression) };
  if (name === 'days') {
    const [from, to] = expression.arguments.map((each, index) =>
      inner(each, index === 0 ? strengths.multiply : strengths.add, within),
    );
    return {
      text: wording.operation(to ?? '', signs.subtract, from ?? ''),
      strength: strengths.add,
    };
  }
  const parts = expression.arguments.map((each) => inner(each, strengths.add, within));
  return atom(wording.dates.call(name, parts));
}
