/**
 * What a program calls. Each stands on its own, or on others of this list by their names, so that a
 * module that is written out holds just those that it uses. Numbers are whole and safe in doubles:
 * the floor of a quotient of such numbers is exact, as the quotient of a dividend below 2^53 is
 * farther from the next whole number than half of what doubles there are apart.
 */
export const helpers = {
  floor: Math.floor,
  round: Math.round,
  abs: Math.abs,
  isSafe: Number.isSafeInteger,
  halfUp,
  halfEven,
  up,
  down,
  ceiling,
  isDay,
  digitsOf,
  countOf,
  lesser,
  greater,
  pointsFrom,
  pointsBelow,
};

export type HelperName = keyof typeof helpers;

/** A quotient rounded to a whole number; at a tie away from zero. */
function halfUp(dividend: number, divisor: number): number {
  return dividend < 0
    ? 0 - Math.floor((divisor - 2 * dividend) / (2 * divisor))
    : Math.floor((2 * dividend + divisor) / (2 * divisor));
}

/** At a tie to the even neighbour. */
function halfEven(dividend: number, divisor: number): number {
  const below = Math.floor(dividend / divisor);
  const twice = 2 * (dividend - below * divisor);
  const isUp = twice > divisor || (twice === divisor && below % 2 !== 0);
  return isUp ? below + 1 : below;
}

/** Away from zero. */
function up(dividend: number, divisor: number): number {
  return dividend < 0 ? Math.floor(dividend / divisor) : 0 - Math.floor((0 - dividend) / divisor);
}

/** Toward zero. */
function down(dividend: number, divisor: number): number {
  return dividend < 0 ? 0 - Math.floor((0 - dividend) / divisor) : Math.floor(dividend / divisor);
}

function ceiling(dividend: number, divisor: number): number {
  return 0 - Math.floor((0 - dividend) / divisor);
}

/** Whether a text is a day of the calendar, `2024-02-29`. */
function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day && day >= '0001';
}

/** A quotient as a number, or as the text of its digits where a double may not tell them: `1/3`. */
function digitsOf(dividend: number, divisor: number): number | string {
  let n = BigInt(dividend);
  let d = BigInt(divisor);
  let [large, small] = [n < 0n ? -n : n, d];
  while (small !== 0n) [large, small] = [small, large % small];
  n /= large;
  d /= large;
  let places = 0;
  for (let rest = d; rest !== 1n; places++) {
    const next = rest % 10n === 0n ? 10n : rest % 5n === 0n ? 5n : rest % 2n === 0n ? 2n : 0n;
    if (next === 0n) return `${n}/${d}`;
    rest /= next;
  }
  const figures = String(((n < 0n ? -n : n) * 10n ** BigInt(places)) / d);
  const digits = figures.padStart(places + 1, '0');
  const point = places === 0 ? '' : `.${digits.slice(-places)}`;
  const shown = `${n < 0n ? '-' : ''}${digits.slice(0, digits.length - places)}${point}`;
  return figures.length <= 15 ? Number(shown) : shown;
}

/** How many facts are given; faster than making a list of their names. */
function countOf(facts: object): number {
  let count = 0;
  for (const _name in facts) count++;
  return count;
}

/**
 * The lesser of two whole numbers, as the three below without a branch: where facts differ from
 * record to record, a processor guesses branches wrong, and that costs more than the sums. Numbers
 * are below 2^30 in size, so that their difference fits into 32 bits.
 */
function lesser(a: number, b: number): number {
  const difference = a - b;
  return b + (difference & (difference >> 31));
}

function greater(a: number, b: number): number {
  const difference = a - b;
  return a - (difference & (difference >> 31));
}

/** The points where a number is at least a bound, else 0. */
function pointsFrom(value: number, bound: number, points: number): number {
  return ~((value - bound) >> 31) & points;
}

/** The points where a number is below a bound, else 0. */
function pointsBelow(value: number, bound: number, points: number): number {
  return ((value - bound) >> 31) & points;
}
