import type { Core } from '../core.js';
import { allInputs, allRules } from '../declarations.js';
import type { DateText, RationalText } from '../types.js';
import { allExpressions, eachExpression, type Invariant } from './invariant.js';

/** Every rational is in lowest terms, with a positive denominator that is written only above 1. */
export const rationalsAreLowest: Invariant = (core) =>
  [...allRationals(core)]
    .filter((text) => !isLowest(text))
    .map((text) => `${text} is no rational in lowest terms`);

function* allRationals(core: Core): Generator<RationalText> {
  const inputs = allInputs(core).map(({ declared }) => declared);
  const rules = allRules(core).map(({ declared }) => declared);
  for (const { unit } of [...inputs, ...core.parameters, ...rules]) {
    if (unit !== undefined) yield unit.factor;
  }
  for (const { type, min, max } of inputs) {
    if (type.kind !== 'number') continue;
    for (const bound of [min, max]) if (bound !== undefined) yield bound;
  }
  for (const { value } of core.parameters.flatMap((parameter) => parameter.values)) {
    if (value.kind === 'number') yield value.value;
  }
  for (const { node } of allExpressions(core)) {
    if (node.kind === 'constant' && node.value.kind === 'number') yield node.value.value;
    if (node.kind === 'round' || node.kind === 'allocate') yield node.step;
  }
}

function isLowest(text: RationalText): boolean {
  const match = /^(0|-?[1-9]\d*)(?:\/([1-9]\d*))?$/.exec(text);
  if (match === null) return false;
  const [, numerator = '', denominator] = match;
  if (denominator === undefined) return true;
  return denominator !== '1' && commonDivisor(BigInt(numerator), BigInt(denominator)) === 1n;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a < 0n ? -a : a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}

/** Rounding and allocation go to a step above zero. */
export const stepsArePositive: Invariant = (core) =>
  eachExpression(core, (node) =>
    (node.kind === 'round' || node.kind === 'allocate') && !/^[1-9]/.test(node.step)
      ? [`the step ${node.step} is not positive`]
      : [],
  );

/** Every date is one of the calendar. */
export const datesAreReal: Invariant = (core) =>
  [...allDates(core)].filter((date) => !isReal(date)).map((date) => `${date} is no date`);

function* allDates(core: Core): Generator<DateText> {
  yield core.effective;
  if (core.until !== undefined) yield core.until;
  for (const { from, until, value } of core.parameters.flatMap((each) => each.values)) {
    if (from !== undefined) yield from;
    if (until !== undefined) yield until;
    if (value.kind === 'date') yield value.value;
  }
  for (const { node } of allExpressions(core)) {
    if (node.kind === 'constant' && node.value.kind === 'date') yield node.value.value;
  }
}

function isReal(date: DateText): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) && date.length === 10;
}

/** The values of a parameter follow each other: by date, without overlap. */
export const valuesFollow: Invariant = (core) =>
  core.parameters.flatMap(({ name, type, values }) =>
    values.flatMap(({ from, value }, index) => {
      const problems: string[] = [];
      const before = values[index - 1];
      if (value.kind !== type.kind) problems.push(`${name}: value ${index} has another type`);
      if (
        before !== undefined &&
        !(before.until !== undefined && from !== undefined && before.until < from)
      ) {
        problems.push(`${name}: value ${index} does not follow the one before`);
      }
      return problems;
    }),
  );
