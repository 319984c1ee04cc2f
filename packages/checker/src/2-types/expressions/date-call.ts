import { dateOf } from '@tiaoli/calendar';
import { argumentKinds, type DateFunction, type DateSignature, dateFunctions } from '@tiaoli/ir';
import {
  type Call,
  type DateFunctionName,
  type Expression,
  functions,
  type MonthlySum,
} from '@tiaoli/syntax';
import Fraction from 'fraction.js';
import { combineDimensions, dimensionless } from '../../3-units/dimension.js';
import { foldNumber } from '../../3-units/fold-number.js';
import type { Unit } from '../../3-units/unit.js';
import {
  dateType,
  errorType,
  type NumberType,
  numberType,
  type SemanticType,
  unitType,
} from '../../shared/semantic-type.js';
import { typeWords } from '../../shared/type-words.js';
import type { Checking } from '../checking.js';
import { reportType, requireNumber } from '../require.js';
import { requirePeriod, unitOfPeriod } from './date-arithmetic.js';

/** The function of the core that each name stands for; 期满 is a sum that is rolled forward. */
export const coreFunctions: {
  readonly [F in Exclude<DateFunctionName, 'deadline' | MonthlySum>]: DateFunction;
} = {
  rollForward: 'rollForward',
  fullYears: 'fullYears',
  fullMonths: 'fullMonths',
  workingDays: 'workingDays',
  earliest: 'earliest',
  latest: 'latest',
  yearOf: 'year',
  monthOf: 'month',
  dayOf: 'day',
  dateOf: 'date',
  monthStart: 'monthStart',
  monthEnd: 'monthEnd',
  quarterStart: 'quarterStart',
  quarterEnd: 'quarterEnd',
  yearStart: 'yearStart',
  yearEnd: 'yearEnd',
};

export function isDateFunction(name: string): name is DateFunctionName {
  return name === 'deadline' || isMonthlySum(name) || Object.hasOwn(coreFunctions, name);
}

export function inferDateCall(
  node: Call,
  name: DateFunctionName,
  checking: Checking,
): SemanticType {
  if (name === 'deadline') return inferDeadline(node, checking);
  if (isMonthlySum(name)) return inferMonthlySum(node, name, checking);
  return inferFunction(node, name, coreFunctions[name], checking);
}

export function isMonthlySum(name: string): name is MonthlySum {
  return name === 'sumMonths' || name === 'sumMonthsProrated';
}

/** Two dates and what is summed up over the months between them. */
function inferMonthlySum(node: Call, name: MonthlySum, checking: Checking): SemanticType {
  const [from, to, each] = node.arguments;
  if (from === undefined || to === undefined || each === undefined || node.arguments.length !== 3) {
    return wrongCount(node, name, '3', checking);
  }
  if (checking.isMonthly) checking.report('months-within-months', node.span, {});
  const fit = [requireDate(from, checking), requireDate(to, checking)];
  const type = requireNumber(each, checking.everyMonth());
  if (type === undefined || fit.includes(false) || checking.isMonthly) return errorType;
  return ofOneMonth(type);
}

/** What is so much a month counts for one month: 元/月 adds up to 元. */
function ofOneMonth(type: NumberType): SemanticType {
  const { dimension } = type;
  const month = unitOfPeriod('month').dimension;
  if (dimension === 'any' || (dimension.exponents.get(month.text) ?? 0) >= 0) return type;
  return numberType(combineDimensions(dimension, month, 1) ?? dimension);
}

function inferDeadline(node: Call, checking: Checking): SemanticType {
  const [start, period] = node.arguments;
  if (start === undefined || period === undefined || node.arguments.length !== 2) {
    return wrongCount(node, 'deadline', '2', checking);
  }
  const isDate = requireDate(start, checking);
  const type = checking.infer(period);
  if (type.kind === 'error' || !requirePeriod(period, type, checking)) return errorType;
  return isDate ? dateType : errorType;
}

function inferFunction(
  node: Call,
  name: DateFunctionName,
  function_: DateFunction,
  checking: Checking,
): SemanticType {
  const kinds = argumentKinds(function_, node.arguments.length);
  if (kinds === undefined) {
    const { arguments: wanted, more }: DateSignature = dateFunctions[function_];
    const count = String(wanted.length);
    const expected = more ? { zh: `至少 ${count}`, en: `at least ${count}` } : count;
    return wrongCount(node, name, expected, checking);
  }
  const fit = node.arguments.map((each, index) =>
    kinds[index] === 'date' ? requireDate(each, checking) : requirePlainNumber(each, checking),
  );
  if (fit.includes(false)) return errorType;
  if (function_ === 'date' && !isRealDate(node, checking)) return errorType;
  return resultType(function_);
}

function wrongCount(
  node: Call,
  name: DateFunctionName,
  expected: string | { zh: string; en: string },
  checking: Checking,
): SemanticType {
  const word = functions[name][checking.scope.language];
  const actual = String(node.arguments.length);
  checking.report('argument-count', node.span, { name: word, expected, actual });
  return errorType;
}

/** Whether an expression is a date; reports where it is not. */
export function requireDate(node: Expression, checking: Checking): boolean {
  const type = checking.infer(node);
  if (type.kind === 'date') return true;
  if (type.kind !== 'error') reportType(node.span, typeWords(dateType), type, checking);
  return false;
}

/** A year, a month or a day is a number without a unit. */
function requirePlainNumber(node: Expression, checking: Checking): boolean {
  const type = requireNumber(node, checking);
  if (type === undefined) return false;
  if (type.dimension === 'any' || type.dimension.text === '') return true;
  checking.report('date-part-with-unit', node.span, { unit: type.dimension.text });
  return false;
}

/** Whether constant parts are a day of the calendar; parts that depend on facts may be. */
function isRealDate(node: Call, { tables, report }: Checking): boolean {
  const parts = node.arguments.map((each) => foldNumber(each, tables.factors));
  if (parts.includes(undefined)) return true;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  if (dateOf({ year, month, day }) !== undefined) return true;
  report('impossible-date', node.span, { date: `${year}-${month}-${day}` });
  return false;
}

function resultType(name: DateFunction): SemanticType {
  if (dateFunctions[name].result === 'date') return dateType;
  switch (name) {
    case 'days':
      return unitType(unitOfPeriod('day'));
    case 'workingDays':
      return unitType(unitOfPeriod('workingDay'));
    case 'fullMonths':
      return unitType(unitOfPeriod('month'));
    case 'fullYears':
      return unitType(year);
    default:
      return numberType(dimensionless);
  }
}

/** Months are the base unit of years. */
const year: Unit = { ...unitOfPeriod('month'), text: '年', factor: new Fraction(12) };
