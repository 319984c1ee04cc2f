import type { Bilingual } from '@tiaoli/diagnostics';
import type { Core, DisplayUnit } from '@tiaoli/ir';
import { analyse, isSafe } from './analyse.js';
import { type Decimal, power } from './decimal.js';
import type { Missing } from './input-range.js';
import { rangeOf } from './rational.js';
import { numberOf } from './shape.js';

/** What was found out about a number, in the unit that people give or read it in. */
export interface DescribedNumber {
  readonly name: string;
  readonly title: Bilingual;
  readonly unit?: string;
  readonly percent: boolean;
  /** A decimal, a number that may have no last place, or nothing known. */
  readonly kind: 'decimal' | 'quotient' | 'unknown';
  /** Of a decimal: digits in the unit; of a percentage as the share that it is. */
  readonly min?: string;
  readonly max?: string;
  readonly places?: number;
  /** What its declaration does not say and was assumed. */
  readonly missing: readonly Missing[];
  /** Whether it may be too large for a double, so that each one has to be looked at. */
  readonly isChecked: boolean;
}

/** The numbers among the inputs and the rules of a core. */
export interface DescribedNumbers {
  readonly inputs: readonly DescribedNumber[];
  readonly rules: readonly DescribedNumber[];
}

export function describeNumbers(core: Core): DescribedNumbers {
  const ranges = analyse(core);
  const inputs = core.inputs.flatMap((input): DescribedNumber[] => {
    if (input.type.kind !== 'number') return [];
    const { name, title, unit, percent } = input;
    const found = ranges.input(name);
    const head = { name, title, percent, ...(unit && { unit: unit.text }) };
    return [{ ...head, ...inUnit(found?.range, unit), missing: found?.missing ?? [] }];
  });
  const rules = core.rules.flatMap((rule): DescribedNumber[] => {
    if (rule.type.kind !== 'number' && rule.type.kind !== 'score') return [];
    const { name, title, unit, percent = false } = rule;
    const shape = ranges.rule(name);
    const found = shape?.kind === 'score' ? shape.total : numberOf(shape);
    const head = { name, title, percent, ...(unit && { unit: unit.text }), missing: [] };
    if (found?.kind !== 'quotient') return [{ ...head, ...inUnit(found, unit) }];
    return [{ ...head, kind: 'quotient', isChecked: !isSafe(found) }];
  });
  return { inputs, rules };
}

function inUnit(
  range: Decimal | undefined,
  unit: DisplayUnit | undefined,
): Pick<DescribedNumber, 'kind' | 'min' | 'max' | 'places' | 'isChecked'> {
  if (range === undefined) return { kind: 'unknown', isChecked: false };
  const factor = rangeOf(unit?.factor ?? '1');
  const [above, below] =
    factor.kind === 'decimal'
      ? [power(factor.scale), factor.min]
      : [factor.denominator.min, factor.numerator.min];
  const shown = (bound: bigint): string => digits(bound * above, below * power(range.scale));
  const [min, max] = [shown(range.min), shown(range.max)];
  return { kind: 'decimal', min, max, places: range.scale, isChecked: !isSafe(range) };
}

/** All digits of a quotient, or the quotient itself where it has no last place. */
function digits(dividend: bigint, divisor: bigint): string {
  for (let places = 0; places <= 30; places++) {
    const scaled = dividend * power(places);
    if (scaled % divisor !== 0n) continue;
    const whole = scaled / divisor;
    const text = String(whole < 0n ? -whole : whole).padStart(places + 1, '0');
    const point = text.length - places;
    const shown = places === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`;
    return whole < 0n ? `-${shown}` : shown;
  }
  return `${dividend}/${divisor}`;
}
