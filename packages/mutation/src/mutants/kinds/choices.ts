import { numbered } from '@tiaoli/coverage';
import type { Bilingual } from '@tiaoli/diagnostics';
import type { Cases, Table } from '@tiaoli/ir';
import { swapped, without } from '../path.js';
import { rowWords } from '../places.js';
import type { Mutation, Site } from '../site.js';
import { isLeftOut } from '../words.js';

/** Each row left out; where the first one counts, each with the next one in the other order. */
export function tableChanges(node: Table, site: Site): readonly Mutation[] {
  const words = rowWords(site.path);
  const { rows } = node;
  const isOrdered = (index: number): boolean =>
    node.hitPolicy === 'first' && index + 1 < rows.length && rows[index + 1]?.isOtherwise !== true;
  const at = [...site.path, 'rows'];
  const { inside } = site;
  return rows.flatMap(({ id }, index): readonly Mutation[] => [
    ...(rows.length < 2
      ? []
      : [
          {
            kind: 'row' as const,
            id,
            path: at,
            value: without(rows, index),
            change: isLeftOut(words(index + 1)),
            inside,
          },
        ]),
    ...(isOrdered(index)
      ? [
          {
            kind: 'order' as const,
            id,
            path: at,
            value: swapped(rows, index),
            change: changePlaces(words(index + 1), words(index + 2)),
            inside,
          },
        ]
      : []),
  ]);
}

/** Each case left out, and each with the next one in the other order. */
export function casesChanges(node: Cases, site: Site): readonly Mutation[] {
  const { branches } = node;
  const at = [...site.path, 'branches'];
  const { inside } = site;
  return branches.flatMap(({ id, when }, index): readonly Mutation[] => {
    const words = when === undefined ? numbered.otherwiseCase : numbered.case(index + 1);
    const isOrdered = branches[index + 1]?.when !== undefined;
    return [
      ...(branches.length < 2
        ? []
        : [
            {
              kind: 'case' as const,
              id,
              path: at,
              value: without(branches, index),
              change: isLeftOut(words),
              inside,
            },
          ]),
      ...(isOrdered
        ? [
            {
              kind: 'order' as const,
              id,
              path: at,
              value: swapped(branches, index),
              change: changePlaces(words, numbered.case(index + 2)),
              inside,
            },
          ]
        : []),
    ];
  });
}

function changePlaces(one: Bilingual, other: Bilingual): Bilingual {
  return { zh: `${one.zh}和${other.zh}对调`, en: `${one.en} and ${other.en} change places` };
}
