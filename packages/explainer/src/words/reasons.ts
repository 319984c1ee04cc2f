import type { Outcome } from '@tiaoli/evaluator';
import type {
  Aggregate,
  And,
  Call,
  Compare,
  CoreExpression,
  CoreKind,
  If,
  Match,
  Or,
} from '@tiaoli/ir';
import { type Context, outcomeOf } from '../context.js';
import type { Quantity } from '../values/quantity.js';
import { followChain } from './chain.js';
import { describeCondition, describeExpression } from './describe-expression.js';
import { describeTest } from './describe-test.js';
import {
  comparableOf,
  constantValue,
  type Describer,
  outcomeText,
  truthOf,
  valueWords,
} from './describer.js';
import { boundQuantity, isBare, quantityOf, sharedQuantity } from './quantity-of.js';
import { isReference, type Reference, referentOf } from './reference.js';
import { unclearNames } from './unclear.js';

type ExpressionOf<K extends CoreKind> = Extract<CoreExpression, { readonly kind: K }>;

/**
 * Why a condition holds or not: the statements of fact that decided it and no others. Where it is
 * not known, what is unclear.
 */
export function reasonsFor(condition: CoreExpression, context: Context): readonly string[] {
  return [...new Set(reasons(condition, context))];
}

/** What is known already about a condition that cannot be judged yet. */
export function knownReasons(condition: CoreExpression, context: Context): readonly string[] {
  if (condition.kind !== 'and' && condition.kind !== 'or') return [];
  const known = condition.operands.filter((each) => outcomeOf(context, each)?.status === 'known');
  return known.flatMap((operand) => reasonsFor(operand, context));
}

const handlers: {
  readonly [K in CoreKind]: (expression: ExpressionOf<K>, context: Context) => readonly string[];
} = {
  constant: () => [],
  input: named,
  parameter: named,
  rule: named,
  elementInput: named,
  elementRule: named,
  field: named,
  asOfDate: named,
  subject: () => [],
  not: ({ operand }, context) => reasons(operand, context),
  and: decisive,
  or: decisive,
  compare: comparison,
  arithmetic: inGeneral,
  negate: inGeneral,
  match,
  if: chosen,
  fallback: ({ value, fallback }, context) =>
    reasons(outcomeOf(context, value)?.status === 'error' ? fallback : value, context),
  call: parity,
  round: inGeneral,
  cap: inGeneral,
  floor: inGeneral,
  cases: inGeneral,
  table: inGeneral,
  tiers: inGeneral,
  slabs: inGeneral,
  score: inGeneral,
  checklist: inGeneral,
  milestones: inGeneral,
  filter: inGeneral,
  aggregate: decisiveElement,
  rank: inGeneral,
  sort: inGeneral,
  shift: inGeneral,
  dateCall: inGeneral,
  sumMonths: inGeneral,
  thisMonth: inGeneral,
  allocate: inGeneral,
};

function reasons<K extends CoreKind>(
  expression: ExpressionOf<K>,
  context: Context,
): readonly string[] {
  // The handler of a node's own kind takes that node; TypeScript cannot follow the index.
  const handler = handlers[expression.kind] as (
    node: CoreExpression,
    within: Context,
  ) => readonly string[];
  return handler(expression, context);
}

function named(reference: Reference, context: Context): readonly string[] {
  const { wording } = context;
  const { label, outcome, quantity } = referentOf(context, reference);
  const isRule = reference.kind === 'rule' || reference.kind === 'elementRule';
  if (outcome.status === 'unknown') {
    const [rule, name] = [() => wording.rule(label()), () => wording.subject(label())];
    return [isRule ? wording.ruleUnclear(rule()) : wording.unclear([name()])];
  }
  if (outcome.status === 'error') return [wording.couldNotBe(wording.rule(label()))];
  const truth = truthOf(outcome);
  if (isRule && truth !== undefined) return [wording.holds(wording.rule(label()), truth)];
  return [wording.is(wording.subject(label()), valueWords(context, outcome.value, quantity))];
}

/** The operands that decided: all of a true 且, the false ones of a false one, and the mirror. */
function decisive(expression: And | Or, context: Context): readonly string[] {
  const outcome = outcomeOf(context, expression);
  if (outcome?.status === 'unknown') return unclear(expression, context);
  const isSame = (other: Outcome | undefined): boolean =>
    other?.status === outcome?.status && truthOf(other) === truthOf(outcome);
  return expression.operands
    .filter((operand) => isSame(outcomeOf(context, operand)))
    .flatMap((operand) => reasons(operand, context));
}

/** The element by which 任一 holds or 全部 fails; otherwise that none does, or every one. */
function decisiveElement(expression: Aggregate, context: Context): readonly string[] {
  const { each, list } = expression;
  const step = context.steps.get(expression);
  const truth = truthOf(step?.outcome);
  if (each === undefined || expression.type.kind !== 'boolean')
    return inGeneral(expression, context);
  if (truth === undefined) return unclear(expression, context);
  const describer: Describer = { context, valued: false };
  const isAny = expression.function === 'any';
  const [first] = step?.decision?.kind === 'list' ? step.decision.members : [];
  const key = truth === isAny ? first?.element.key : undefined;
  const words = describeExpression(list, describer);
  const condition = describeCondition(each, describer);
  return [context.wording.lists.settled(words, condition, isAny, key)];
}

function unclear(expression: CoreExpression, context: Context): readonly string[] {
  const names = unclearNames(expression, context);
  return names.length === 0 ? [] : [context.wording.unclear(names)];
}

const opposite = { '=': '≠', '≠': '=', '<': '≥', '≤': '>', '>': '≤', '≥': '<' } as const;

function comparison(compare: Compare, context: Context): readonly string[] {
  const truth = truthOf(outcomeOf(context, compare));
  if (truth === undefined) return unclear(compare, context);
  const { left, right, operator } = compare;
  const of = comparableOf(left);
  const isEquality = operator === '=' || operator === '≠';
  if (isEquality && of === 'name' && isReference(left) && right.kind === 'constant') {
    return [equalityReason(left, right, context)];
  }
  // A comparison that fails is told by the one that holds instead.
  const holding = truth ? operator : opposite[operator];
  const quantity = sharedQuantity(context, left, right);
  const describer: Describer = { context, valued: true, quantity };
  const { wording } = context;
  const object = isReference(right)
    ? subjectText(right, context, quantity)
    : describeExpression(right, describer);
  if (isReference(left) || left.kind === 'constant') {
    const subject = isReference(left)
      ? subjectText(left, context, quantity)
      : describeExpression(left, describer);
    return [wording.relation(subject, holding, object, of)];
  }
  const value = outcomeText(context, outcomeOf(context, left) ?? unknown, quantity);
  const fact = wording.equals(describeExpression(left, describer), value);
  return [wording.furtherRelation(fact, holding, object, of)];
}

const unknown: Outcome = { status: 'unknown', needs: [] };

/** A name with its value; one without a unit is shown as what it is compared with. */
function subjectText(reference: Reference, context: Context, as: Quantity | undefined): string {
  const { label, outcome, quantity } = referentOf(context, reference);
  const shown = isBare(quantity) ? (as ?? quantity) : quantity;
  return context.wording.subject(label(), outcomeText(context, outcome, shown));
}

/** `信用等级为“优秀”`, or `信用等级为“良好”，不是“优秀”`. */
function equalityReason(
  left: Reference,
  right: Extract<CoreExpression, { readonly kind: 'constant' }>,
  context: Context,
): string {
  const { label, outcome } = referentOf(context, left);
  const { wording } = context;
  if (outcome.status !== 'known') return wording.unclear([wording.subject(label())]);
  const actual = valueWords(context, outcome.value);
  const wanted = valueWords(context, constantValue(right));
  const subject = wording.subject(label());
  const isBoolean = outcome.value.kind === 'boolean';
  if (isBoolean || actual.text === wanted.text) return wording.is(subject, actual);
  return wording.isNot(subject, actual, wanted);
}

function match(expression: Match, context: Context): readonly string[] {
  const { subject, test, text } = expression;
  const truth = truthOf(outcomeOf(context, expression));
  if (truth === undefined) return unclear(subject, context);
  const fact = factOf(subject, context, boundQuantity(context, subject, test));
  const words = describeTest(test, {
    describer: { context, valued: true, quantity: quantityOf(context, subject) },
    of: comparableOf(subject),
    written: text,
    describe: describeExpression,
  });
  return [context.wording.meets(fact, words, truth)];
}

/** What the subject of a test comes to, a formula shown as the bounds of its test are:
 * `党员人数 2 人`, `老旧小区为“是”`, or `甲 ÷ 乙 = 92%`.
 */
export function factOf(subject: CoreExpression, context: Context, as?: Quantity): string {
  const { wording } = context;
  if (isReference(subject)) {
    const { label, outcome, quantity } = referentOf(context, subject);
    if (outcome.status !== 'known') return wording.unclear([wording.subject(label())]);
    return wording.is(wording.subject(label()), valueWords(context, outcome.value, quantity));
  }
  const quantity = as ?? quantityOf(context, subject);
  const describer: Describer = { context, valued: true, quantity };
  const value = outcomeText(context, outcomeOf(context, subject) ?? unknown, quantity);
  return wording.equals(describeExpression(subject, describer), value);
}

function chosen(expression: If, context: Context): readonly string[] {
  const { taken, conditions } = followChain(expression, context);
  if (taken === expression) return unclear(expression.condition, context);
  const why = conditions.flatMap((condition) => reasons(condition, context));
  return [...why, ...reasons(taken, context)];
}

/** That a number is odd, or even, whichever was asked. */
function parity(expression: Call, context: Context): readonly string[] {
  const truth = truthOf(outcomeOf(context, expression));
  if (expression.type.kind !== 'boolean') return inGeneral(expression, context);
  if (truth === undefined) return unclear(expression, context);
  const parts = expression.arguments.map((each) =>
    describeExpression(each, { context, valued: true, quantity: quantityOf(context, each) }),
  );
  return [
    context.wording.call(truth === (expression.function === 'isOdd') ? 'isOdd' : 'isEven', parts),
  ];
}

function inGeneral(expression: CoreExpression, context: Context): readonly string[] {
  return [factOf(expression, context)];
}
