/** What the declarations of a core are called in the one that they are added to. */
export interface Renaming {
  readonly alias: string;
  /** Inputs whose place is taken by a rule. */
  readonly given: ReadonlySet<string>;
  readonly entities: ReadonlyMap<string, string>;
  /** Entities whose rules are added to those of another one. */
  readonly merged: ReadonlySet<string>;
  readonly enumerations: ReadonlyMap<string, string>;
  readonly firstId: number;
}

/** Gives a copy of a piece of a core in which every name and id is that of the joined core. */
export type Rename = <T>(piece: T) => T;

type Fields = Readonly<Record<string, unknown>>;

/** Walks the plain data, whatever kinds it is made of. */
export function createRenamer(renaming: Renaming): Rename {
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(([key, each]) => [key, copy(each)] as const);
    return withNames(Object.fromEntries(fields), renaming);
  };
  return <T>(piece: T) => copy(piece) as T;
}

function withNames(node: Fields, renaming: Renaming): Fields {
  const { alias, given, entities, merged, enumerations, firstId } = renaming;
  const { id, name, source, clause, kind, entity, enumeration } = node;
  const changed: Record<string, unknown> = { ...node };
  if (typeof id === 'number') changed.id = id + firstId;
  if (typeof enumeration === 'string') changed.enumeration = enumerations.get(enumeration);
  if (typeof source === 'string' && typeof clause === 'string') {
    changed.source = `${alias}.${source}`;
  }
  if (typeof entity === 'string') {
    changed.entity = entities.get(entity);
    if (kind === 'elementRule' && merged.has(entity)) changed.name = `${alias}.${String(name)}`;
  } else if (kind === 'rule' || kind === 'parameter') changed.name = `${alias}.${String(name)}`;
  else if (kind === 'input' && typeof name === 'string' && given.has(name)) {
    changed.kind = 'rule';
    changed.name = `${alias}.${name}`;
  }
  return changed;
}
