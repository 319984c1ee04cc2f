import type { BracketDecision } from '@tiaoli/evaluator';
import type { Bracket, CoreExpression } from '@tiaoli/ir';
import type { Context } from '../context.js';
import type { ExplanationNode } from '../explanation.js';
import { keptText } from '../fixed.js';
import { piece } from '../nodes/piece.js';
import { numberText } from '../values/describe-value.js';
import type { Quantity } from '../values/quantity.js';
import type { Rational } from '../values/rational.js';
import { describeExpression } from '../words/describe-expression.js';
import { outcomeText } from '../words/describer.js';
import { quantityOf } from '../words/quantity-of.js';
import { factOf } from '../words/reasons.js';
import { unclearNames } from '../words/unclear.js';
import { writtenBound } from '../words/written-test.js';
import { type Account, join, only, type Setting, type StepOf } from './account.js';
import { formula } from './formula.js';

/** 超额累进: the part in each bracket × its rate, line by line. */
export function tiers(step: StepOf<'tiers'>, setting: Setting): Account {
  const { expression, outcome, decision } = step;
  const { context, quantity, premise } = setting;
  const { wording } = context;
  if (outcome.status !== 'known' || decision?.kind !== 'brackets') return pending(step, setting);
  const lines = decision.parts.flatMap((part) =>
    line(expression.brackets, part, expression.amount, setting),
  );
  const products = lines.map(({ value = '' }) => value);
  const total = outcomeText(context, outcome, quantity);
  const sentences = [
    ...(premise.length === 0 ? [] : [wording.premise(premise)]),
    wording.tiers(factOf(expression.amount, context), products, total),
  ];
  return { sentences, children: lines };
}

/** 全额累进: the bracket that the amount lies in, and the whole amount × its rate. */
export function slabs(step: StepOf<'slabs'>, setting: Setting): Account {
  const { expression, outcome, decision } = step;
  const { context, premise } = setting;
  const { wording } = context;
  const part = decision?.kind === 'brackets' ? decision.parts[0] : undefined;
  const bracket = part && expression.brackets[part.bracket];
  if (outcome.status !== 'known' || part === undefined || bracket === undefined) {
    return pending(step, setting);
  }
  const words = bracketWords(expression.brackets, part.bracket, expression.amount, setting);
  const before = premise.length === 0 ? only() : only(wording.premise(premise));
  const { part: amount, rate, product } = partWords(bracket, part, expression.amount, setting);
  const fact = factOf(expression.amount, context);
  return join(before, only(wording.slabs(fact, words, `${amount} × ${rate}`, product)));
}

type Part = BracketDecision['parts'][number];

function pending(step: StepOf<'tiers'> | StepOf<'slabs'>, setting: Setting): Account {
  const { context, premise } = setting;
  const { expression, outcome } = step;
  const amount = context.steps.get(expression.amount);
  if (outcome.status === 'error') return amount === undefined ? only() : formula(amount, setting);
  const words = describeExpression(expression.amount, {
    context,
    valued: true,
    quantity: amountQuantity(expression.amount, setting),
    hidesUnknown: true,
  });
  const { wording } = context;
  const unclear = wording.unclear(unclearNames(expression, context));
  return only(wording.bracketsPending(premise, words, unclear));
}

function line(
  brackets: readonly Bracket[],
  part: Part,
  amount: CoreExpression,
  setting: Setting,
): readonly ExplanationNode[] {
  const { context } = setting;
  const bracket = brackets[part.bracket];
  if (bracket === undefined) return [];
  const title = bracketWords(brackets, part.bracket, amount, setting);
  const words = partWords(bracket, part, amount, setting);
  return [
    piece(context, {
      kind: 'bracket',
      name: String(part.bracket + 1),
      title,
      status: 'applies',
      value: words.product,
      text: context.wording.bracketPart(title, words.part, words.rate, words.product),
      id: bracket.id,
    }),
  ];
}

function partWords(bracket: Bracket, part: Part, amount: CoreExpression, setting: Setting) {
  const { context, quantity } = setting;
  const { wording } = context;
  const text = (number: Rational, shown: Quantity): string => numberText(number, shown, wording);
  return {
    part: text(part.part, amountQuantity(amount, setting)),
    rate: describeExpression(bracket.rate, { context, valued: true }),
    product: text(part.product, quantity),
  };
}

function bracketWords(
  brackets: readonly Bracket[],
  index: number,
  amount: CoreExpression,
  setting: Setting,
): string {
  const { context } = setting;
  const quantity = amountQuantity(amount, setting);
  const words = (): string => boundWords(brackets, index, quantity, context);
  const bracket = brackets[index];
  const isFixed = [bracket?.lower, bracket?.upper].every(isConstant);
  return bracket === undefined || !isFixed
    ? words()
    : keptText(context.fixed.brackets, bracket, quantity, words);
}

/** Whether a bound, where there is one, says the same in every decision. */
function isConstant(bound: CoreExpression | undefined): boolean {
  return bound === undefined || bound.kind === 'constant';
}

function boundWords(
  brackets: readonly Bracket[],
  index: number,
  quantity: Quantity,
  context: Context,
): string {
  const bound = (expression: CoreExpression | undefined): string | undefined =>
    expression && describeExpression(expression, { context, valued: true, quantity });
  const bracket = brackets[index];
  const single = bracket?.lower === undefined ? bracket?.upper : bracket.lower;
  const isSingle = bracket?.lower === undefined || bracket.upper === undefined;
  const written =
    single !== undefined && isSingle
      ? writtenBound(bracket?.text, single, { context, valued: true, quantity })
      : undefined;
  if (written !== undefined) return written;
  return context.wording.bracketTitle({
    lower: bound(bracket?.lower),
    lowerInclusive: brackets[index - 1]?.upperInclusive === false,
    upper: bound(bracket?.upper),
    upperInclusive: bracket?.upperInclusive ?? false,
  });
}

function amountQuantity(amount: CoreExpression, { context, quantity }: Setting): Quantity {
  return quantityOf(context, amount) ?? quantity;
}
