import { type Core, entityOf, type Input } from '@tiaoli/ir';

export interface PairedEntities {
  /** What each entity of the used core is called. */
  readonly names: ReadonlyMap<string, string>;
  /** Those that are an entity of the core that uses it, since both have a list of them. */
  readonly merged: ReadonlySet<string>;
}

/** Lists of one name hold the same elements, and so do the lists inside these. */
export function pairEntities(core: Core, used: Core, alias: string): PairedEntities {
  const names = new Map<string, string>();
  const pair = (inputs: readonly Input[], others: readonly Input[]): void => {
    for (const input of inputs) {
      const other = others.find(({ name }) => name === input.name);
      const entity = entityOf(input.type);
      const usedEntity = other && entityOf(other.type);
      if (entity === undefined || usedEntity === undefined || names.has(usedEntity)) continue;
      names.set(usedEntity, entity);
      pair(inputsOf(core, entity), inputsOf(used, usedEntity));
    }
  };
  pair(core.inputs, used.inputs);
  const merged = new Set(names.keys());
  for (const { name } of used.entities) if (!names.has(name)) names.set(name, `${alias}.${name}`);
  return { names, merged };
}

function inputsOf({ entities }: Core, name: string): readonly Input[] {
  return entities.find((entity) => entity.name === name)?.inputs ?? [];
}
