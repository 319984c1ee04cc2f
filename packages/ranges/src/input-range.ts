import type { Input } from '@tiaoli/ir';
import { type Decimal, decimal, greatest, least, power } from './decimal.js';
import { boundOf, rangeOf } from './rational.js';

/** What an input lacks that would make decisions faster. */
export type Missing = 'min' | 'max' | 'decimals';

/** How the facts of an input are read as scaled whole numbers. */
export interface InputRange {
  /** In base units. */
  readonly range: Decimal;
  /** Places of the number as given, in the input's own unit. */
  readonly places: number;
  /** `number as given × 10^places × factor` is the whole number of `range`. */
  readonly factor: bigint;
  /** Bounds of the number as given × 10^places. */
  readonly given: { readonly min: bigint; readonly max: bigint };
  /** What the policy does not say and was assumed: a fact beyond it takes the general path. */
  readonly missing: readonly Missing[];
}

/** Places that are assumed of a number of which the policy does not say them. */
const assumedPlaces = 4;

/**
 * The range of an input; nothing where it is no number, or its unit has no decimal factor. Where it
 * has no bound, numbers up to `guard` in its own unit are assumed.
 */
export function inputRange(input: Input, guard: bigint): InputRange | undefined {
  if (input.type.kind !== 'number') return undefined;
  const factor = rangeOf(input.unit?.factor ?? '1');
  if (factor.kind !== 'decimal') return undefined;
  const places = placesOf(input);
  const known = {
    min: givenBound(input.min, input, places),
    max: givenBound(input.max, input, places),
  };
  const most = guard * power(places);
  const given = {
    min: known.min ?? least(-most, (known.max ?? 0n) - most),
    max: known.max ?? greatest(most, (known.min ?? 0n) + most),
  };
  const missing: Missing[] = [];
  if (known.min === undefined) missing.push('min');
  if (known.max === undefined) missing.push('max');
  if (!input.integer && input.decimals === undefined) missing.push('decimals');
  const range = decimal(places + factor.scale, given.min * factor.min, given.max * factor.min);
  return { range, places, factor: factor.min, given, missing };
}

/** A percentage has its places after the sign is taken away. */
function placesOf({ integer, decimals, percent }: Input): number {
  const shown = decimals ?? (integer ? 0 : percent ? 2 : assumedPlaces);
  return percent ? shown + 2 : shown;
}

/** A bound in the input's own unit, scaled; rounded outward where it is between two numbers. */
function givenBound(
  text: string | undefined,
  { unit, min }: Input,
  places: number,
): bigint | undefined {
  const bound = boundOf(text);
  const factor = boundOf(unit?.factor ?? '1');
  if (bound === undefined || factor === undefined) return undefined;
  const dividend = bound.min * power(places + factor.scale);
  const divisor = factor.min * power(bound.scale);
  const whole = dividend / divisor;
  if (whole * divisor === dividend) return whole;
  return text === min ? whole - 1n : whole + 1n;
}
