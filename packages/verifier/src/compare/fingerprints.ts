import { allRules, type Core, descendants, meaningOf, qualifiedName } from '@tiaoli/ir';

/**
 * What a rule says together with all that it reads, as text, by qualified name. Rules of two cores
 * with the same text decide the same, whatever else the cores say.
 */
export function fingerprintsOf(core: Core): ReadonlyMap<string, string> {
  const parameters = new Map(core.parameters.map((each) => [each.name, meaningOf(each.values)]));
  const inputs = new Map(core.inputs.map((each) => [each.name, meaningOf(each)]));
  const own = new Map(
    allRules(core).map(({ declared, entity }) => {
      const name = qualifiedName(entity?.name, declared.name);
      const reads = new Set<string>();
      const values: unknown[] = [];
      for (const node of descendants(declared.body)) {
        if (node.kind === 'rule') reads.add(node.name);
        if (node.kind === 'elementRule') reads.add(qualifiedName(node.entity, node.name));
        if (node.kind === 'parameter') values.push(parameters.get(node.name));
        if (node.kind === 'input') values.push(inputs.get(node.name));
      }
      return [name, { text: meaningOf([declared.body, values]), reads }] as const;
    }),
  );
  const entities = core.entities.map(({ name, key, inputs }) => [name, key, inputs]);
  const shared = meaningOf([entities, core.enumerations]);
  return new Map(
    [...own.keys()].map((name) => {
      const all = [...reachedFrom(name, own)].sort();
      return [name, [shared, ...all.map((each) => own.get(each)?.text ?? '')].join('\n')];
    }),
  );
}

type Own = ReadonlyMap<string, { readonly reads: ReadonlySet<string> }>;

function reachedFrom(name: string, own: Own): ReadonlySet<string> {
  const found = new Set([name]);
  // A set goes on with what is added while it is walked.
  for (const each of found) for (const read of own.get(each)?.reads ?? []) found.add(read);
  return found;
}
