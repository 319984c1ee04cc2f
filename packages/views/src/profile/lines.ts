import Fraction from 'fraction.js';

/** A number that grows evenly: `slope × x + offset`. */
export interface Line {
  readonly slope: Fraction;
  readonly offset: Fraction;
}

/** The line through points of different x; undefined where there is none through all. */
export function lineThrough(
  xs: readonly Fraction[],
  ys: readonly (Fraction | undefined)[],
): Line | undefined {
  const [x0, x1] = xs;
  const [y0, y1] = ys;
  if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined)
    return undefined;
  const slope = y1.sub(y0).div(x1.sub(x0));
  const line = { slope, offset: y0.sub(slope.mul(x0)) };
  const fits = xs.every((x, index) => ys[index]?.equals(valueAt(line, x)) === true);
  return fits ? line : undefined;
}

export function valueAt({ slope, offset }: Line, x: Fraction): Fraction {
  return slope.mul(x).add(offset);
}

/** Where a line has a value; undefined where it is level. */
export function whereIs({ slope, offset }: Line, value: Fraction): Fraction | undefined {
  return slope.equals(0) ? undefined : value.sub(offset).div(slope);
}

/** Evenly spread inside an interval, without its ends. */
export function pointsInside(low: Fraction, high: Fraction, count: number): readonly Fraction[] {
  const width = high.sub(low);
  return Array.from({ length: count }, (_, index) =>
    low.add(width.mul(new Fraction(index + 1, count + 1))),
  );
}
