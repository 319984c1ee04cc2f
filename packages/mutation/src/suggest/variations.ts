import { type Core, entityOf, type Input } from '@tiaoli/ir';
import type { FactValue } from 'tiaoli';
import { type Path, replacedAt } from '../mutants/path.js';
import { inputsOf, type Values } from './values.js';

export type Facts = Readonly<Record<string, FactValue>>;

/** One fact that is otherwise. */
export interface Variation {
  readonly path: Path;
  readonly value: FactValue;
}

/** Every single fact otherwise, also those of elements of lists; `first` are the ones that matter most. */
export function variationsOf(
  facts: Facts,
  core: Core,
  values: Values,
  first: ReadonlySet<string>,
): readonly Variation[] {
  const all = [...variationsIn(facts, inputsOf(core, undefined), [], core, values)];
  const matters = ({ path }: Variation): boolean => path.some((key) => first.has(String(key)));
  return [...all.filter(matters), ...all.filter((each) => !matters(each))];
}

function* variationsIn(
  facts: Facts,
  inputs: readonly Input[],
  at: Path,
  core: Core,
  values: Values,
): Generator<Variation> {
  for (const input of inputs) {
    const value = facts[input.name];
    const path = [...at, input.name];
    const entity = entityOf(input.type);
    if (entity === undefined) {
      for (const other of values.of(input, value ?? null)) yield { path, value: other };
      continue;
    }
    const elements: readonly FactValue[] = Array.isArray(value) ? value : [];
    for (const [index, element] of elements.entries()) {
      if (!isFacts(element)) continue;
      yield* variationsIn(element, inputsOf(core, entity), [...path, index], core, values);
    }
    for (let index = 0; index < elements.length; index++) {
      yield { path, value: elements.filter((_, place) => place !== index) };
    }
  }
}

export function isFacts(value: FactValue): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The facts with something otherwise. */
export function varied(facts: Facts, { path, value }: Variation): Facts {
  const [name] = path;
  if (path.length === 1 && name !== undefined) return { ...facts, [name]: value };
  return replacedAt(facts, path, value);
}
