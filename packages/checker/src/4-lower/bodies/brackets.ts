import type { Bracket, CoreExpression, ValueType } from '@tiaoli/ir';
import type { Band, Expression, SlabsBody, TiersBody } from '@tiaoli/syntax';
import { foldNumber } from '../../3-units/fold-number.js';
import { testText } from '../../shared/expression-text.js';
import type { Lowering } from '../lowering.js';

export function lowerBrackets(
  body: TiersBody | SlabsBody,
  type: ValueType,
  lowering: Lowering,
): CoreExpression {
  const brackets = body.brackets.map((bracket) => lowerBracket(bracket, lowering));
  const { lower, idOf } = lowering;
  return { kind: body.kind, id: idOf(body.span), type, amount: lower(body.of), brackets };
}

function lowerBracket(bracket: Band<Expression>, lowering: Lowering): Bracket {
  const { lower, idOf, scope, tables } = lowering;
  const interval = bracket.test.kind === 'interval' ? bracket.test : undefined;
  const from = interval?.lower?.value;
  // Brackets begin at zero anyway, so a zero written out says nothing more.
  const isZero = from !== undefined && foldNumber(from, tables.factors)?.equals(0) === true;
  return {
    id: idOf(bracket.span),
    ...(from === undefined || isZero ? {} : { lower: lower(from) }),
    ...(interval?.upper === undefined ? {} : { upper: lower(interval.upper.value) }),
    upperInclusive: interval?.upper?.inclusive ?? false,
    rate: lower(bracket.value),
    text: testText(bracket.test, scope.language),
  };
}
