import { type Core, type CoreExpression, descendants } from '@tiaoli/ir';

/** Which rules and expressions of a core read an input, directly or through rules. */
export interface Dependence {
  /** Rules that read it, of those that the target needs. */
  readonly rules: ReadonlySet<string>;
  reads(expression: CoreExpression): boolean;
}

export function dependenceOn(input: string, target: string, core: Core): Dependence {
  const bodies = new Map(core.rules.map(({ name, body }) => [name, body]));
  const direct = new Map(
    [...bodies].map(([name, body]) => {
      const nodes = [...descendants(body)];
      return [
        name,
        {
          isReader: nodes.some((each) => each.kind === 'input' && each.name === input),
          rules: nodes.flatMap((each) => (each.kind === 'rule' ? [each.name] : [])),
          isAboutElements: nodes.some((each) => each.kind === 'elementRule'),
        },
      ] as const;
    }),
  );
  const needed = new Set([target]);
  // A set goes on with what is added while it is walked.
  for (const name of needed) for (const each of direct.get(name)?.rules ?? []) needed.add(each);
  const readers = new Set([...needed].filter((name) => direct.get(name)?.isReader === true));
  for (let before = -1; before < readers.size; ) {
    before = readers.size;
    for (const name of needed) {
      if (direct.get(name)?.rules.some((each) => readers.has(each))) readers.add(name);
    }
  }
  const entityReaders = entitiesReading(input, readers, core);
  return {
    rules: readers,
    reads: (expression) => {
      for (const each of descendants(expression)) {
        if (each.kind === 'input' && each.name === input) return true;
        if (each.kind === 'rule' && readers.has(each.name)) return true;
        if (each.kind === 'elementRule' && entityReaders) return true;
      }
      return false;
    },
  };
}

/** Whether rules of elements read it: then so may all that is made of lists. */
function entitiesReading(input: string, readers: ReadonlySet<string>, { entities }: Core): boolean {
  return entities.some(({ rules }) =>
    rules.some(({ body }) =>
      [...descendants(body)].some(
        (each) =>
          (each.kind === 'input' && each.name === input) ||
          (each.kind === 'rule' && readers.has(each.name)),
      ),
    ),
  );
}
