import type { Core, Entity, Input, Rule } from './core.js';
import type { ValueType } from './types.js';

/** A declaration and the entity that it belongs to; absent for those of the policy itself. */
export interface Owned<T> {
  readonly declared: T;
  readonly entity?: Entity;
}

/** A name that no other input or rule of a core has; names of the policy itself stay as they are. */
export function qualifiedName(entity: string | undefined, name: string): string {
  return entity === undefined ? name : `${entity}.${name}`;
}

/** The inputs of the entities and of the policy. */
export function allInputs({ entities, inputs }: Core): readonly Owned<Input>[] {
  return [
    ...entities.flatMap((entity) => entity.inputs.map((declared) => ({ declared, entity }))),
    ...inputs.map((declared) => ({ declared })),
  ];
}

/** The rules of the entities and of the policy. */
export function allRules({ entities, rules }: Core): readonly Owned<Rule>[] {
  return [
    ...entities.flatMap((entity) => entity.rules.map((declared) => ({ declared, entity }))),
    ...rules.map((declared) => ({ declared })),
  ];
}

/** The entity that a list holds; undefined where a value is no list of elements. */
export function entityOf(type: ValueType): string | undefined {
  return type.kind === 'list' && type.of.kind === 'element' ? type.of.entity : undefined;
}
