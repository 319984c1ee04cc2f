import { readFacts } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import { factsFromObject } from 'tiaoli';

const mostPlaces = 12;

/**
 * How many decimal places a unit is above that of an input: 4 for 万元 where it is in 元, -2 for %.
 * Nothing where it is not a power of ten of it, or none that the input knows.
 */
export function unitPlaces(core: Core, name: string, unit: string | undefined): number | undefined {
  if (unit === undefined) return 0;
  const input = core.inputs.find((each) => each.name === name);
  if (input === undefined) return undefined;
  // What one of the unit is, whatever the bounds of the input are.
  const { min, max, decimals, ...unbounded } = input;
  const loose: Core = { ...core, inputs: [{ ...unbounded, integer: false }] };
  const worth = (fact: unknown) => {
    const value = readFacts(loose, factsFromObject({ [name]: fact }).value).facts.get(name);
    return value?.kind === 'number' ? value.value : undefined;
  };
  const [one, other] = [worth(1), worth(`1${unit}`)];
  if (one === undefined || other === undefined) return undefined;
  for (let places = -mostPlaces; places <= mostPlaces; places++) {
    const power = 10n ** BigInt(Math.abs(places));
    const isSo = places < 0 ? other.mul(power).equals(one) : one.mul(power).equals(other);
    if (isSo) return places;
  }
  return undefined;
}
