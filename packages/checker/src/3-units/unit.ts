import Fraction from 'fraction.js';
import { combineDimensions, type Dimension, dimensionless } from './dimension.js';

/** A unit as people write it. A number of it × `factor` is the number in base units. */
export interface Unit {
  readonly text: string;
  readonly factor: Fraction;
  readonly dimension: Dimension;
}

/** Units by name, a policy's own among them. */
export type UnitTable = ReadonlyMap<string, Unit>;

export const noUnit: Unit = { text: '', factor: new Fraction(1), dimension: dimensionless };

/** The base unit of a dimension. */
export function baseUnitOf(dimension: Dimension): Unit {
  return { text: dimension.text, factor: new Fraction(1), dimension };
}

/** What a unit's text means, or the first name in it that is no unit. */
export function readUnit(
  text: string,
  table: UnitTable,
): Unit | { readonly unknown: string } | undefined {
  const whole = table.get(text);
  if (whole !== undefined) return whole;
  let factor = new Fraction(1);
  let dimension: Dimension | undefined = dimensionless;
  for (const { name, sign } of unitParts(text)) {
    const part = table.get(name);
    if (part === undefined) return { unknown: name };
    factor = sign === 1 ? factor.mul(part.factor) : factor.div(part.factor);
    dimension = combineDimensions(dimension, part.dimension, sign);
    if (dimension === undefined) return undefined;
  }
  return { text, factor, dimension };
}

/** `元·次/平方米/月` is 元 and 次 over 平方米 and 月; a lone `1` holds an empty place. */
function unitParts(text: string): readonly { readonly name: string; readonly sign: 1 | -1 }[] {
  return text.split('/').flatMap((product, index) =>
    product
      .split(/[·×*]/)
      .map((name) => name.trim())
      .filter((name) => name !== '1' || index > 0)
      .map((name) => ({ name, sign: index === 0 ? (1 as const) : (-1 as const) })),
  );
}
