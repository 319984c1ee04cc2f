import { canExceed } from '@tiaoli/coverage';
import type { Score } from '@tiaoli/ir';
import { without } from '../path.js';
import { criterionWords, groupWords, vetoWords } from '../places.js';
import type { Mutation, Site } from '../site.js';
import { writtenAt } from '../surroundings.js';
import { isLeftOut } from '../words.js';
import { mostOfCriteria, mostOfGroups, mostOfMethod } from './points.js';

/** Each criterion, each veto and each maximum that something can pass left out. */
export function scoreChanges(node: Score, site: Site): readonly Mutation[] {
  return [...criterionChanges(node, site), ...vetoChanges(node, site), ...maxChanges(node, site)];
}

function criterionChanges({ groups }: Score, { path, inside }: Site): readonly Mutation[] {
  const count = groups.reduce((sum, { criteria }) => sum + criteria.length, 0);
  if (count < 2) return [];
  return groups.flatMap(({ criteria }, index) =>
    criteria.map(
      ({ title, id }, each): Mutation => ({
        kind: 'criterion',
        id,
        path: [...path, 'groups', index, 'criteria'],
        value: without(criteria, each),
        change: isLeftOut(criterionWords(title)),
        inside,
      }),
    ),
  );
}

function vetoChanges({ vetoes }: Score, { path, inside }: Site): readonly Mutation[] {
  return vetoes.map(
    ({ title, id }, index): Mutation => ({
      kind: 'veto',
      id,
      path: [...path, 'vetoes'],
      value: without(vetoes, index),
      change: isLeftOut(vetoWords(title)),
      inside,
    }),
  );
}

function maxChanges(node: Score, { path, inside, around }: Site): readonly Mutation[] {
  const { declared } = around;
  const all = [
    { max: node.max, most: mostOfGroups(node, declared), at: ['max'], within: [] },
    ...node.groups.flatMap((group, index) => {
      const { name, title, max, criteria } = group;
      const within = name === '' ? [] : [groupWords(title)];
      return [
        { max, most: mostOfCriteria(group, declared), at: ['groups', index, 'max'], within },
        ...criteria.map((criterion, each) => ({
          max: criterion.max,
          most: mostOfMethod(criterion.method, declared),
          at: ['groups', index, 'criteria', each, 'max'],
          within: [criterionWords(criterion.title)],
        })),
      ];
    }),
  ];
  return all.flatMap(({ max, most, at, within }): readonly Mutation[] => {
    if (max === undefined || !canExceed(most, max, declared)) return [];
    const text = writtenAt(around, max.id);
    const change = { zh: `删去满分「${text}」`, en: `the maximum “${text}” is left out` };
    const value = undefined;
    return [
      {
        kind: 'limit',
        id: max.id,
        path: [...path, ...at],
        value,
        change,
        inside: [...inside, ...within],
      },
    ];
  });
}
