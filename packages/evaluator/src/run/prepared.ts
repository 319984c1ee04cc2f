import {
  allInputs,
  allRules,
  type Core,
  type CoreExpression,
  type Entity,
  type Input,
  type Owned,
  oncePer,
  type Parameter,
  qualifiedName,
  type RationalText,
  type Rule,
} from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import { createFactOrder, type FactOrder } from '../needs/fact-order.js';
import { rationalOf } from '../numbers/rational.js';
import type { Step } from '../step.js';

/** What does not change from one decision of a core to the next. */
export interface Prepared {
  readonly core: Core;
  /** By qualified name, as the inputs are. */
  readonly rules: ReadonlyMap<string, Rule>;
  readonly inputs: ReadonlyMap<string, Input>;
  /** The inputs that are not about an element. */
  readonly policyInputs: ReadonlyMap<string, Input>;
  /** Names of the rules that are not about an element. */
  readonly policyRules: ReadonlySet<string>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Names of inputs by declaration. */
  readonly inputNames: readonly string[];
  readonly factOrder: FactOrder;
  /** Position of each value of each enumeration, best first. */
  readonly ranks: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Numbers of the core, each read once. */
  rational(text: RationalText): Fraction;
  /** Steps of constants, by their node: they are the same in every decision. */
  readonly constants: Map<object, Step>;
  /** Limits of brackets that are constants, likewise. */
  readonly limits: Map<object, Limits>;
  readonly entities: ReadonlyMap<string, PreparedEntity>;
  /** Whether a node speaks of no element but those of its own lists. */
  readonly closed: Map<CoreExpression, boolean>;
  /** What conditions join by, where they do; the evaluator of joins alone knows its form. */
  readonly joins: Map<CoreExpression, unknown>;
}

/** Where the brackets of tiers or slabs begin and end. */
export interface Limits {
  readonly steps: readonly Step[];
  readonly bounds: readonly Bounds[];
}

/** Of one bracket; the first begins at zero, an open one has no upper bound. */
export interface Bounds {
  readonly lower: Fraction;
  readonly upper: Fraction | undefined;
}

export interface PreparedEntity {
  readonly entity: Entity;
  /** Names of its rules that are not internal. */
  readonly results: readonly string[];
  readonly inputs: ReadonlyMap<string, Input>;
  readonly inputNames: readonly string[];
}

/** Once for each core, whoever asks. */
export const prepare = oncePer((core: Core): Prepared => {
  const rationals = new Map<string, Fraction>();
  const inputNames = core.inputs.map((input) => input.name);
  return {
    core,
    rules: byQualifiedName(allRules(core)),
    inputs: byQualifiedName(allInputs(core)),
    policyInputs: byName(core.inputs),
    policyRules: new Set(core.rules.map(({ name }) => name)),
    parameters: byName(core.parameters),
    inputNames,
    factOrder: createFactOrder(inputNames),
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
    limits: new Map(),
    entities: new Map(
      core.entities.map((entity) => [
        entity.name,
        {
          entity,
          results: entity.rules.flatMap(({ name, internal }) => (internal ? [] : [name])),
          inputs: byName(entity.inputs),
          inputNames: entity.inputs.map(({ name }) => name),
        },
      ]),
    ),
    closed: new Map(),
    joins: new Map(),
  };
});

function byQualifiedName<T extends { readonly name: string }>(
  all: readonly Owned<T>[],
): ReadonlyMap<string, T> {
  return new Map(
    all.map(({ declared, entity }) => [qualifiedName(entity?.name, declared.name), declared]),
  );
}

function byName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.name, item]));
}
