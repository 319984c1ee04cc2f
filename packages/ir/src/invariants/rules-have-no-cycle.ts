import { descendants } from '../children.js';
import { allRules, qualifiedName } from '../declarations.js';
import type { CoreExpression } from '../expression.js';
import type { Invariant } from './invariant.js';

/** No rule depends on itself. */
export const rulesHaveNoCycle: Invariant = (core) => {
  const uses = new Map(
    allRules(core).map(({ declared, entity }) => [
      qualifiedName(entity?.name, declared.name),
      new Set([...descendants(declared.body)].flatMap((node) => ruleUsed(node) ?? [])),
    ]),
  );
  // Rules that use only settled ones are settled; what is left over goes in circles.
  const users = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [name, used] of uses) {
    const known = [...used].filter((other) => uses.has(other));
    open.set(name, known.length);
    for (const other of known) users.set(other, [...(users.get(other) ?? []), name]);
  }
  const settled = [...open].filter(([, count]) => count === 0).map(([name]) => name);
  for (const name of settled) {
    open.delete(name);
    for (const user of users.get(name) ?? []) {
      const rest = (open.get(user) ?? 1) - 1;
      open.set(user, rest);
      if (rest === 0) settled.push(user);
    }
  }
  return [...open.keys()].map((name) => `${name} depends on itself`);
};

function ruleUsed(node: CoreExpression): string | undefined {
  if (node.kind === 'rule') return node.name;
  return node.kind === 'elementRule' ? qualifiedName(node.entity, node.name) : undefined;
}
