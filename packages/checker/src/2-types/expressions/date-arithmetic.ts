import type { PeriodUnit } from '@tiaoli/ir';
import type { Arithmetic, Expression } from '@tiaoli/syntax';
import { baseDimension } from '../../3-units/dimension.js';
import { foldNumber } from '../../3-units/fold-number.js';
import { baseUnitOf, type Unit } from '../../3-units/unit.js';
import { insertFix } from '../../shared/fixes.js';
import { periodUnits } from '../../shared/period-units.js';
import {
  dateType,
  errorType,
  type NumberType,
  type SemanticType,
  unitType,
} from '../../shared/semantic-type.js';
import { typeWords, unitWords } from '../../shared/type-words.js';
import type { Checking } from '../checking.js';
import { bareNumber } from '../report-units.js';
import { asNumber, reportType } from '../require.js';
import { demandOnParameter } from '../unit-demands.js';

/** The base unit that counts days, months or working days. */
export function unitOfPeriod(unit: PeriodUnit): Unit {
  return baseUnitOf(baseDimension(periodUnits[unit]));
}

/** A date moved by a period, or the days between two dates; one side at least is a date. */
export function inferDateArithmetic(
  node: Arithmetic,
  left: SemanticType,
  right: SemanticType,
  checking: Checking,
): SemanticType {
  if (left.kind === 'error' || right.kind === 'error') return errorType;
  if (left.kind === 'date' && right.kind === 'date') return betweenDates(node, checking);
  if (left.kind === 'date') return moved(node.right, right, checking);
  if (node.operator === '+') return moved(node.left, left, checking);
  reportType(node.right.span, typeWords(left), right, checking);
  return errorType;
}

function betweenDates(node: Arithmetic, checking: Checking): SemanticType {
  if (node.operator === '-') return unitType(unitOfPeriod('day'));
  checking.report('dates-added', node.span, {});
  return errorType;
}

function moved(node: Expression, type: SemanticType, checking: Checking): SemanticType {
  return requirePeriod(node, type, checking) ? dateType : errorType;
}

/** Whether a date can be moved by a value; reports where it cannot. */
export function requirePeriod(node: Expression, type: SemanticType, checking: Checking): boolean {
  const number = asNumber(node, type, checking);
  if (number === undefined) return false;
  if (number.dimension !== 'any' && periodOf(number) === undefined) {
    reportUnit(node, number, checking);
    return false;
  }
  const constant = foldNumber(node, checking.tables.factors);
  if (constant === undefined || constant.d === 1n) return true;
  checking.report('period-not-whole', node.span, { amount: constant.toFraction() });
  return false;
}

/** What a number counts; undefined where it is no length of time. */
export function periodOf({ dimension }: NumberType): PeriodUnit | undefined {
  if (dimension === 'any') return 'day';
  const units = Object.entries(periodUnits) as readonly (readonly [PeriodUnit, string])[];
  return units.find(([, base]) => base === dimension.text)?.[0];
}

function reportUnit(node: Expression, type: NumberType, checking: Checking): void {
  if (type.dimension === 'any' || type.dimension.text !== '') {
    const unit = unitWords(type.dimension);
    checking.report('date-moved-by-other-unit', node.span, { unit });
    return;
  }
  const literal = bareNumber(node);
  const day = unitOfPeriod('day');
  const fix = literal === undefined ? undefined : insertFix(literal.span.end, day.text);
  const report = () => {
    checking.report('date-moved-without-unit', node.span, {}, { fix });
  };
  if (!demandOnParameter({ node, type }, unitType(day), report, checking)) report();
}
