import type { Core, Input } from '@tiaoli/ir';
import type { Missing } from '@tiaoli/ranges';
import { dateBounds } from './emit/facts.js';
import { type Facts, factsOf } from './emit/scope.js';
import { mostElements } from './kinds/lists.js';

/** How a fact has to be given. What is not known is left out, or `null`. */
export type FactForm = {
  /** Its key in the data. */
  readonly key: string;
} & (
  | { readonly kind: 'boolean' | 'text' }
  | { readonly kind: 'enumeration'; readonly values: readonly string[] }
  /** As the number `yyyymmdd`. */
  | { readonly kind: 'date'; readonly min: number; readonly max: number }
  | NumberForm
  /** Each element is an object of the facts under `elements`, by their keys. */
  | {
      readonly kind: 'list';
      readonly elements: Readonly<Record<string, FactForm>>;
      readonly mostElements: number;
    }
);

/** As the whole number `number in the unit × 10^scale`, of which `min` and `max` are bounds. */
export interface NumberForm {
  readonly kind: 'number';
  readonly scale: number;
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  /** What the policy does not say and was assumed: with a number beyond it nothing is decided. */
  readonly assumed: readonly Missing[];
}

/** How the facts of a core have to be given, by name of input. */
export function describeFacts(core: Core): Readonly<Record<string, FactForm>> {
  return formsOf(factsOf(core), core);
}

function formsOf(facts: Facts, core: Core): Readonly<Record<string, FactForm>> {
  return Object.fromEntries(
    facts.inputs.flatMap((input): [string, FactForm][] => {
      const form = formOf(input, facts, core);
      return form === undefined ? [] : [[input.name, { key: facts.path(input.name), ...form }]];
    }),
  );
}

type WithoutKey<T> = T extends unknown ? Omit<T, 'key'> : never;

/** Nothing where no rule can read it. */
function formOf(input: Input, facts: Facts, core: Core): WithoutKey<FactForm> | undefined {
  const { type } = input;
  switch (type.kind) {
    case 'boolean':
    case 'text':
      return { kind: type.kind };
    case 'enumeration': {
      const found = core.enumerations.find(({ name }) => name === type.enumeration);
      return { kind: 'enumeration', values: (found?.values ?? []).map(({ name }) => name) };
    }
    case 'date':
      return { kind: 'date', ...dateBounds(input) };
    case 'number':
      return numberForm(input, facts);
    case 'list': {
      const entity = type.of.kind === 'element' ? type.of.entity : undefined;
      const found = core.entities.find(({ name }) => name === entity);
      if (found === undefined) return undefined;
      return { kind: 'list', elements: formsOf(factsOf(core, found), core), mostElements };
    }
    default:
      return undefined;
  }
}

function numberForm({ name, unit }: Input, facts: Facts): NumberForm | undefined {
  const range = facts.range(name);
  if (range === undefined) return undefined;
  const { places, given, missing } = range;
  return {
    kind: 'number',
    scale: places,
    ...(unit && { unit: unit.text }),
    min: Number(given.min),
    max: Number(given.max),
    assumed: missing,
  };
}
