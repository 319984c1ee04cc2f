import type { Core, Input, Parameter, RationalText, Rule } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import { createFactSets, type FactSets } from '../needs/fact-sets.js';
import { rationalOf } from '../numbers/rational.js';
import type { Step } from '../step.js';

/** What does not change from one decision of a core to the next. */
export interface Prepared {
  readonly core: Core;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Names of inputs by declaration. */
  readonly inputNames: readonly string[];
  readonly sets: FactSets;
  /** Position of each value of each enumeration, best first. */
  readonly ranks: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Numbers of the core, each read once. */
  rational(text: RationalText): Fraction;
  /** Steps of constants, by their node: they are the same in every decision. */
  readonly constants: Map<object, Step>;
}

export function prepare(core: Core): Prepared {
  const rationals = new Map<string, Fraction>();
  const inputNames = core.inputs.map((input) => input.name);
  return {
    core,
    rules: byName(core.rules),
    inputs: byName(core.inputs),
    parameters: byName(core.parameters),
    inputNames,
    sets: createFactSets(inputNames),
    ranks: new Map(
      core.enumerations.map(({ name, values }) => [
        name,
        new Map(values.map((value, index) => [value.name, index])),
      ]),
    ),
    rational: (text) => {
      const read = rationals.get(text) ?? rationalOf(text);
      rationals.set(text, read);
      return read;
    },
    constants: new Map(),
  };
}

function byName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.name, item]));
}
