import type { And, CoreExpression, Not, Or } from '@tiaoli/ir';
import type { Mutation, Site } from '../site.js';
import { writtenAt, writtenBetween } from '../surroundings.js';
import { becomes, both, contextOf } from '../words.js';

export function andChanges(node: And, site: Site): readonly Mutation[] {
  return connectiveChanges(node, 'or', site);
}

export function orChanges(node: Or, site: Site): readonly Mutation[] {
  return connectiveChanges(node, 'and', site);
}

const connectives = { and: /且|\band\b/i, or: /或|\bor\b/i } as const;

/** Only where somebody wrote the word: 3人以上不满5人 holds two comparisons, but no 且. */
function connectiveChanges(node: And | Or, other: 'and' | 'or', site: Site): readonly Mutation[] {
  const [first, second] = node.operands;
  if (first === undefined || second === undefined) return [];
  const between = writtenBetween(site.around, first.id, second.id);
  const [word] = connectives[node.kind].exec(between) ?? [];
  if (word === undefined) return [];
  const isChinese = word === '且' || word === '或';
  const words = isChinese ? { and: '且', or: '或' } : { and: 'and', or: 'or' };
  const change = becomes(
    both(words[node.kind]),
    both(words[other]),
    contextOf({ ...site, context: node.id }),
  );
  const { path, inside } = site;
  return [
    { kind: 'connective', id: node.id, path, value: { ...node, kind: other }, change, inside },
  ];
}

/** What is not the case is. */
export function notChanges(node: Not, site: Site): readonly Mutation[] {
  return [opposite(node, node.operand, site)];
}

/** A condition that has a name, or is one test: its opposite. */
export function atomChanges(node: CoreExpression, site: Site): readonly Mutation[] {
  if (node.type.kind !== 'boolean' || !site.isCondition) return [];
  return [opposite(node, { kind: 'not', id: node.id, type: node.type, operand: node }, site)];
}

function opposite(node: CoreExpression, value: CoreExpression, site: Site): Mutation {
  const text = writtenAt(site.around, node.id);
  const around = contextOf(site);
  const own = { zh: `「${text}」改为它的反面`, en: `“${text}” becomes its opposite` };
  const change =
    around === undefined || around === text
      ? own
      : { zh: `「${around}」中的${own.zh}`, en: `${own.en} in “${around}”` };
  const { path, inside } = site;
  return { kind: 'negation', id: node.id, path, value, change, inside };
}
