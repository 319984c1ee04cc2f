import { qualifiedName, type Rule } from '@tiaoli/ir';
import type { Prepared } from './prepared.js';

/** References that may be followed inside one another before the stack is cleared. */
const mostNested = 20;

/**
 * Rules, by qualified name, to evaluate before the asked ones, so that no chain of references is
 * followed deeper than `mostNested` at once, however many rules refer to each other. Mostly none.
 * One walk for all that is asked, which may be every link of the same chain.
 */
export function rulesBefore(asked: readonly string[], { rules }: Prepared): readonly string[] {
  if (rules.size <= mostNested) return [];
  const depths = referenceDepths(asked, rules);
  return [...depths]
    .filter(([, depth]) => depth > 0 && depth % mostNested === 0)
    .sort(([, a], [, b]) => a - b)
    .map(([rule]) => rule);
}

/** How many references lie one inside the other below each rule that the asked ones lead to. */
function referenceDepths(
  asked: readonly string[],
  rules: ReadonlyMap<string, Rule>,
): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const open = new Map<string, readonly string[]>();
  const waiting = [...asked];
  for (let rule = waiting.at(-1); rule !== undefined; rule = waiting.at(-1)) {
    const references = open.get(rule);
    if (references === undefined && !depths.has(rule)) {
      const found = referencesOf(rules.get(rule)?.body);
      open.set(rule, found);
      waiting.push(...found.filter((reference) => !open.has(reference)));
      continue;
    }
    waiting.pop();
    if (references === undefined || depths.has(rule)) continue;
    depths.set(rule, Math.max(-1, ...references.map((each) => depths.get(each) ?? -1)) + 1);
  }
  return depths;
}

/** Rules that an expression refers to; walks the plain data, whatever kinds it is made of. */
export function referencesOf(expression: unknown): readonly string[] {
  const found = new Set<string>();
  const waiting: unknown[] = [expression];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('kind' in node && node.kind === 'rule' && 'name' in node) found.add(String(node.name));
    else if ('kind' in node && node.kind === 'elementRule' && 'entity' in node && 'name' in node) {
      found.add(qualifiedName(String(node.entity), String(node.name)));
    } else for (const child of Object.values(node)) waiting.push(child);
  }
  return [...found];
}
