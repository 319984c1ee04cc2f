import type { Expression, SlabsBody, Test, TiersBody } from '@tiaoli/syntax';
import { combineDimensions, highestPower } from '../../3-units/dimension.js';
import type { Unit } from '../../3-units/unit.js';
import { errorType, numberType, type SemanticType } from '../../shared/semantic-type.js';
import { checkTest } from '../check-test.js';
import type { Checking } from '../checking.js';
import { mergeAll } from '../merge.js';
import type { Typed } from '../report-units.js';
import { asNumber, requireNumber } from '../require.js';

/** The amount times a rate: 元 × 3% is 元, 平方米 × 2元/平方米 is 元. */
export function checkBrackets(
  body: TiersBody | SlabsBody,
  _unit: Unit | undefined,
  checking: Checking,
): SemanticType {
  const amount = requireNumber(body.of, checking);
  const rates: Typed[] = [];
  for (const bracket of body.brackets) {
    checkKey(bracket.test, amount ?? errorType, checking);
    rates.push(rateOf(bracket.value, checking));
  }
  const rate = mergeAll(rates, checking);
  if (amount === undefined || rate.kind !== 'number') return errorType;
  if (amount.dimension === 'any' || rate.dimension === 'any') return numberType(amount.dimension);
  const dimension = combineDimensions(amount.dimension, rate.dimension, 1);
  if (dimension !== undefined) return numberType(dimension);
  checking.report('unit-power-too-high', body.span, { limit: String(highestPower) });
  return errorType;
}

function rateOf(node: Expression, checking: Checking): Typed {
  return { node, type: asNumber(node, checking.infer(node), checking) ?? errorType };
}

/** A bracket is an interval; a single value or a list has no part of an amount. */
function checkKey(test: Test, amount: SemanticType, checking: Checking): void {
  if (test.kind === 'interval' || test.kind === 'missingTest') checkTest(test, amount, checking);
  else checking.report('bracket-not-interval', test.span, {});
}
