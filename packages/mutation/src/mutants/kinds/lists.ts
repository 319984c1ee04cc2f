import type { Aggregate, Allocate, Rank, Remainder, Sort } from '@tiaoli/ir';
import { remainderRules } from '@tiaoli/syntax';
import type { Mutation, Site } from '../site.js';
import { writtenAt } from '../surroundings.js';
import { becomes } from '../words.js';
import { atomChanges } from './conditions.js';

const quantifiers = {
  all: { zh: '全部', en: 'all' },
  any: { zh: '任一', en: 'any' },
} as const;

/** All and any of a list. */
export function aggregateChanges(node: Aggregate, site: Site): readonly Mutation[] {
  if (node.function !== 'all' && node.function !== 'any') return atomChanges(node, site);
  const other = node.function === 'all' ? 'any' : 'all';
  const text = writtenAt(site.around, node.id);
  const { path, inside } = site;
  return [
    {
      kind: 'quantifier',
      id: node.id,
      path,
      value: { ...node, function: other },
      change: becomes(quantifiers[node.function], quantifiers[other], text),
      inside,
    },
    ...atomChanges(node, site),
  ];
}

/** The highest first and the lowest first. */
export function rankChanges(node: Rank | Sort, site: Site): readonly Mutation[] {
  const { path, inside, around } = site;
  const ways = [
    { zh: '从高到低', en: 'highest first' },
    { zh: '从低到高', en: 'lowest first' },
  ] as const;
  return node.by.map((key, index): Mutation => {
    const [from, to] = key.ascending ? [ways[1], ways[0]] : ways;
    return {
      kind: 'order',
      id: node.id,
      path: [...path, 'by', index],
      value: { ...key, ascending: !key.ascending },
      change: becomes(from, to, writtenAt(around, key.value.id)),
      inside,
    };
  });
}

const otherRemainders: Readonly<Record<Remainder, Remainder>> = {
  largest: 'first',
  first: 'last',
  last: 'first',
};

/** Who gets what is left. */
export function allocateChanges(node: Allocate, { path, inside }: Site): readonly Mutation[] {
  const remainder = otherRemainders[node.remainder];
  return [
    {
      kind: 'remainder',
      id: node.id,
      path,
      value: { ...node, remainder },
      change: becomes(remainderRules[node.remainder], remainderRules[remainder]),
      inside,
    },
  ];
}
