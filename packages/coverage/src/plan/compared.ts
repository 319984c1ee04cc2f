import { rationalOf } from '@tiaoli/evaluator';
import type { Core, CoreExpression, DisplayUnit, Input, Rule } from '@tiaoli/ir';
import type { NumberRange, Ranges } from '@tiaoli/ranges';
import { numberOf } from '@tiaoli/ranges';
import Fraction from 'fraction.js';
import { dayOf, measureOf } from './numbers.js';

/** A number or a date that something is compared with, or that is compared. */
export interface Compared {
  /** What it is called; absent of an expression without a name. */
  readonly name?: string;
  readonly title?: { readonly zh: string; readonly en: string };
  /** The input that it is; absent of what is worked out. */
  readonly input?: Input;
  /** The entity of that input. */
  readonly entity?: string;
  readonly isDate: boolean;
  readonly isAsOf: boolean;
  /** The least by which two of its values differ, where the policy says. */
  readonly step?: Fraction;
  /** Whether it is worked out from whole numbers alone. */
  readonly isWhole: boolean;
  readonly unit?: DisplayUnit | undefined;
  readonly percent: boolean;
  readonly lowest?: Fraction | undefined;
  readonly highest?: Fraction | undefined;
}

/** What a core says of its declarations. */
export interface Declarations {
  readonly core: Core;
  readonly ranges: Ranges;
}

/** What is known of the values of an expression; `subject` is what it stands for in a test. */
export function comparedOf(
  expression: CoreExpression,
  declared: Declarations,
  subject?: CoreExpression,
): Compared {
  const { core, ranges } = declared;
  const isDate = expression.type.kind === 'date';
  switch (expression.kind) {
    case 'subject':
      if (subject !== undefined && subject.kind !== 'subject') return comparedOf(subject, declared);
      break;
    case 'input': {
      const input = core.inputs.find(({ name }) => name === expression.name);
      if (input !== undefined) return ofInput(input);
      break;
    }
    case 'elementInput': {
      const entity = core.entities.find(({ name }) => name === expression.entity);
      const input = entity?.inputs.find(({ name }) => name === expression.name);
      if (input !== undefined) return { ...ofInput(input), entity: expression.entity };
      break;
    }
    case 'rule': {
      const rule = core.rules.find(({ name }) => name === expression.name);
      if (rule !== undefined) return ofRule(rule, declared);
      break;
    }
    case 'elementRule': {
      const entity = core.entities.find(({ name }) => name === expression.entity);
      const rule = entity?.rules.find(({ name }) => name === expression.name);
      if (rule !== undefined) return ofRule(rule, declared);
      break;
    }
    case 'asOfDate':
      return { isDate, isAsOf: true, step: new Fraction(1), isWhole: true, percent: false };
  }
  const isCount = expression.kind === 'aggregate' && expression.function === 'count';
  const range =
    expression.kind === 'score' ? totalOf(ranges, expression) : rangeOf(ranges, expression);
  return {
    ...worked(range, isDate),
    ...(isCount ? { isWhole: true, lowest: new Fraction(0) } : {}),
  };
}

function totalOf(ranges: Ranges, expression: CoreExpression): NumberRange | undefined {
  const shape = ranges.of(expression);
  return shape?.kind === 'score' ? shape.total : undefined;
}

function rangeOf(ranges: Ranges, expression: CoreExpression): NumberRange | undefined {
  return numberOf(ranges.of(expression));
}

/** A rule that only names something else is what it names. */
function ofRule(
  { name, title, body, unit, percent = false }: Rule,
  declared: Declarations,
): Compared {
  const inner = comparedOf(body, declared);
  if (inner.input !== undefined) return inner;
  return { ...inner, name, title, unit: unit ?? inner.unit, percent };
}

function ofInput(input: Input): Compared {
  const { name, title, type, unit, percent, min, max } = input;
  const isDate = type.kind === 'date';
  const step = isDate ? new Fraction(1) : stepOf(input);
  const bound = (text: string) => (isDate ? dayOf(text) : rationalOf(text));
  return {
    name,
    title,
    input,
    isDate,
    isAsOf: false,
    isWhole: input.integer,
    ...(step === undefined ? {} : { step }),
    unit,
    percent,
    ...(min === undefined ? {} : { lowest: bound(min) }),
    ...(max === undefined ? {} : { highest: bound(max) }),
  };
}

/** One in the last place that the policy allows, in base units. */
function stepOf({ integer, decimals, percent, unit }: Input): Fraction | undefined {
  const places = integer ? 0 : decimals;
  if (places === undefined) return undefined;
  const digits = percent ? places + 2 : places;
  return new Fraction(1, 10n ** BigInt(digits)).mul(rationalOf(unit?.factor ?? '1'));
}

function worked(range: NumberRange | undefined, isDate: boolean): Compared {
  const base = { isDate, isAsOf: false, percent: false };
  if (isDate) return { ...base, isWhole: true, step: new Fraction(1) };
  if (range === undefined) return { ...base, isWhole: false };
  return { ...base, isWhole: range.kind === 'decimal' && range.scale === 0, ...boundsOf(range) };
}

function boundsOf(range: NumberRange): Pick<Compared, 'lowest' | 'highest'> {
  if (range.kind === 'decimal') {
    const size = 10n ** BigInt(range.scale);
    return { lowest: new Fraction(range.min, size), highest: new Fraction(range.max, size) };
  }
  const { lowest, highest } = boundsOf(range.numerator);
  const { min, max } = range.denominator;
  const over = (value: Fraction | undefined, away: boolean) =>
    value?.div(away ? (min < 1n ? 1n : min) : max);
  return {
    lowest: over(lowest, (lowest?.s ?? 1n) < 0n),
    highest: over(highest, (highest?.s ?? 1n) > 0n),
  };
}

/** The values that a bound has, in the order in which the policy gives them; none where it depends on facts. */
export function boundValues(
  expression: CoreExpression,
  { core }: Declarations,
): readonly Fraction[] | undefined {
  if (expression.kind === 'constant') {
    const value = measureOf(expression.value);
    return value === undefined ? undefined : [value];
  }
  if (expression.kind !== 'parameter') return undefined;
  const parameter = core.parameters.find(({ name }) => name === expression.name);
  const day = core.effective;
  const values = [...(parameter?.values ?? [])].sort(
    // The value of the first day comes first: it is that of a case without a date.
    (a, b) => Number(isOn(b, day)) - Number(isOn(a, day)),
  );
  return values.flatMap(({ value }) => measureOf(value) ?? []);
}

function isOn({ from, until }: { readonly from?: string; readonly until?: string }, day: string) {
  return (from ?? day) <= day && day <= (until ?? day);
}
