import { type CoreExpression, descendants } from '@tiaoli/ir';
import { type Expression, walkExpression } from '@tiaoli/syntax';
import type { Face } from '../shared/faces.js';
import type { UsedPolicy } from './uses.js';

/** What this policy gives to a rule of another one. */
export type GivenRoots = (use: UsedPolicy, rule: string) => readonly Expression[];

/** The expressions of this policy that a result of another one comes to depend on. */
export function createGivenRoots(): GivenRoots {
  const known = new Map<Face, Map<string, ReadonlySet<string>>>();
  const read = (face: Face, rule: string): ReadonlySet<string> => {
    const rules = known.get(face) ?? new Map<string, ReadonlySet<string>>();
    known.set(face, rules);
    const inputs = rules.get(rule) ?? inputsRead(face, rule);
    rules.set(rule, inputs);
    return inputs;
  };
  return ({ versions, declaration }, rule) => {
    if (declaration.mappings.length === 0) return [];
    const inputs = new Set(versions.flatMap((face) => [...read(face, rule)]));
    return declaration.mappings
      .filter(({ input }) => inputs.has(input.text))
      .map(({ value }) => value);
  };
}

/** The inputs that a rule may come to read, those of the policies that its own uses included. */
function inputsRead({ core, rules, inputs }: Face, start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const own = new Set(core.inputs.map(({ name }) => name));
  const reached = new Set<CoreExpression>();
  const reach = (body: CoreExpression | undefined): void => {
    if (body !== undefined) reached.add(body);
  };
  reach(rules.get(start)?.body);
  // A set goes on with what is added while it is walked.
  for (const body of reached) {
    for (const node of descendants(body)) {
      if (node.kind === 'input') found.add(node.name);
      if (node.kind === 'elementRule') {
        const entity = core.entities.find(({ name }) => name === node.entity);
        reach(entity?.rules.find(({ name }) => name === node.name)?.body);
      }
      if (node.kind !== 'rule') continue;
      reach(rules.get(node.name)?.body);
      if (rules.has(node.name)) continue;
      for (const name of inputs.keys()) if (!own.has(name)) found.add(name);
      for (const { given } of core.uses ?? []) for (const { value } of given) reach(value);
    }
  }
  return found;
}

/** The results of other policies that an expression names, with their policies. */
export function* usedResultsIn(
  root: Expression,
  uses: ReadonlyMap<string, UsedPolicy>,
): Generator<{ readonly use: UsedPolicy; readonly rule: string }> {
  if (uses.size === 0) return;
  for (const node of walkExpression(root)) {
    const of = node.kind === 'member' ? node.of : undefined;
    const use = of?.kind === 'reference' ? uses.get(of.name) : undefined;
    if (node.kind === 'member' && use !== undefined) yield { use, rule: node.name };
  }
}
