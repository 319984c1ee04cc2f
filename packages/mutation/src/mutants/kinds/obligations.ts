import { called } from '@tiaoli/coverage';
import type { Checklist } from '@tiaoli/ir';
import { without } from '../path.js';
import type { Mutation, Site } from '../site.js';
import { becomes, isLeftOut } from '../words.js';

const words = {
  all: { zh: '全部', en: 'all' },
  any: { zh: '任一', en: 'any' },
} as const;

/** All and any, and each item left out. */
export function checklistChanges(node: Checklist, site: Site): readonly Mutation[] {
  const { id, require, items } = node;
  const { path, inside } = site;
  const dropped =
    items.length < 2
      ? []
      : items.map(({ title, id: item }, index): Mutation => {
          const { zh, en } = called(title);
          const change = isLeftOut({ zh: `项目${zh}`, en: `item ${en}` });
          return {
            kind: 'item',
            id: item,
            path: [...path, 'items'],
            value: without(items, index),
            change,
            inside,
          };
        });
  if (require === 'atLeast') return dropped;
  const other = require === 'all' ? 'any' : 'all';
  const change = becomes(words[require], words[other]);
  const quantifier: Mutation = {
    kind: 'quantifier',
    id,
    path,
    value: { ...node, require: other },
    change,
    inside,
  };
  return [quantifier, ...dropped];
}
