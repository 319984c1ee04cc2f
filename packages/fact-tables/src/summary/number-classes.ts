import { formatRational } from '@tiaoli/evaluator';
import Fraction from 'fraction.js';
import type { OutputClass } from './summary.js';

/** So few different numbers are each a class of their own. */
const mostSingle = 12;
/** About so many classes otherwise. */
const wantedClasses = 10;

/** How numbers are spread: over the numbers themselves, or over equal classes with round bounds. */
export function numberClasses(numbers: readonly Fraction[]): readonly OutputClass[] {
  const counts = new Map<string, { readonly number: Fraction; count: number }>();
  for (const number of numbers) {
    const key = `${number.s * number.n}/${number.d}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { number, count: 1 });
    else known.count += 1;
  }
  const distinct = [...counts.values()].sort((left, right) => left.number.compare(right.number));
  if (distinct.length <= mostSingle) {
    return distinct.map(({ number, count }) => ({
      kind: 'value',
      value: formatRational(number),
      count,
    }));
  }
  const [least, most] = [distinct[0]?.number, distinct.at(-1)?.number];
  if (least === undefined || most === undefined) return [];
  return ranges(distinct, least, roundWidth(most.sub(least).div(wantedClasses)));
}

function ranges(
  distinct: readonly { readonly number: Fraction; readonly count: number }[],
  least: Fraction,
  width: Fraction,
): readonly OutputClass[] {
  const first = least.div(width).floor();
  const counts: number[] = [];
  for (const { number, count } of distinct) {
    const place = Number(number.div(width).floor().sub(first).valueOf());
    counts[place] = (counts[place] ?? 0) + count;
  }
  return closeLast(counts, distinct.at(-1)?.number ?? least, (place) =>
    first.add(place).mul(width),
  );
}

/** A greatest number that is a bound goes into the class below it. */
function closeLast(
  counts: readonly number[],
  most: Fraction,
  bound: (place: number) => Fraction,
): readonly OutputClass[] {
  const last = counts.length - 1;
  const isOnBound = last > 0 && most.equals(bound(last));
  const size = isOnBound ? last : counts.length;
  return Array.from({ length: size }, (_, place) => {
    const isLast = place === size - 1;
    const more = isLast && isOnBound ? (counts[last] ?? 0) : 0;
    return {
      kind: 'range',
      from: formatRational(bound(place)),
      to: formatRational(bound(place + 1)),
      isLast,
      count: (counts[place] ?? 0) + more,
    };
  });
}

/** The next of 1, 2, 5 × 10ⁿ that is no smaller. */
function roundWidth(width: Fraction): Fraction {
  let power = new Fraction(1);
  while (power.gt(width)) power = power.div(10);
  while (power.mul(10).lte(width)) power = power.mul(10);
  const factor = [1, 2, 5].find((each) => power.mul(each).gte(width)) ?? 10;
  return power.mul(factor);
}
