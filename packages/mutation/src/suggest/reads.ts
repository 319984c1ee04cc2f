import { allRules, type Core, descendants, entityOf, qualifiedName } from '@tiaoli/ir';

/** What the rules of a core read, by rule: inputs, parameters and other rules. */
interface Reads {
  readonly inputs: readonly string[];
  readonly rules: readonly string[];
}

function readsOf(core: Core): ReadonlyMap<string, Reads> {
  return new Map(
    allRules(core).map(({ declared, entity }) => {
      const inputs: string[] = [];
      const rules: string[] = [];
      for (const node of descendants(declared.body)) {
        if (node.kind === 'input' || node.kind === 'elementInput') inputs.push(node.name);
        if (node.kind === 'rule' || node.kind === 'parameter') rules.push(node.name);
        if (node.kind === 'elementRule') rules.push(qualifiedName(node.entity, node.name));
      }
      return [qualifiedName(entity?.name, declared.name), { inputs, rules }];
    }),
  );
}

/** The inputs that a rule reads, by itself or through others. */
export function inputsReadBy(core: Core, owner: string): ReadonlySet<string> {
  const reads = readsOf(core);
  const names = new Set<string>();
  const pending = new Set([owner]);
  // A set goes on with what is added while it is walked.
  for (const each of pending) {
    for (const name of reads.get(each)?.inputs ?? []) names.add(name);
    for (const name of reads.get(each)?.rules ?? []) pending.add(name);
  }
  return names;
}

/** The rules and lists that a change of a rule or a parameter may reach, as questions name them. */
export function askedFor(core: Core, owner: string): readonly string[] {
  const reads = [...readsOf(core)];
  const reached = new Set([owner]);
  for (const each of reached) {
    for (const [name, { rules }] of reads) if (rules.includes(each)) reached.add(name);
  }
  const lists = core.inputs.filter(({ type }) => {
    const entity = core.entities.find(({ name }) => name === entityOf(type));
    return entity?.rules.some(({ name }) => reached.has(qualifiedName(entity.name, name)));
  });
  const rules = core.rules.filter(({ name, internal }) => reached.has(name) && !internal);
  return [...rules, ...lists].map(({ name }) => name);
}
