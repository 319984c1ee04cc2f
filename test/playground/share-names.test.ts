import { expect, test } from 'vitest';
import { keepingsOf, nameProblems } from '../../playground/src/share/kept-names.js';
import type { Shown, ShownFile } from '../../playground/src/share/shared-state.js';
import type { OpenFile } from '../../playground/src/state/files.js';

const own = new Map<string, OpenFile>(
  Object.entries({
    'a/1.yaml': '我的',
    'a/1-shared-1.yaml': '又一份',
    'used/1.yaml': '改过',
    'same/1.yaml': '一样',
  }).map(([path, text]) => [path, { path, text, base: null }]),
);

const file = (path: string, text: string): ShownFile => ({ path, shown: `shared-1/${path}`, text });

const shown: Shown = {
  prefix: 'shared-1/',
  policy: file('A/1.yaml', '别人的'),
  others: [file('used/1.yaml', '没改'), file('same/1.yaml', '一样'), file('new/1.yaml', '新的')],
  differences: [],
  local: {
    store: {
      kind: 'page',
      name: '',
      readAll: async () => [],
      read: async () => undefined,
      save: async () => ({ problem: { zh: '', en: '' } }),
      remove: async () => ({ problem: { zh: '', en: '' } }),
    },
    byPath: own,
    current: undefined,
  },
};

test('names that are free are proposed; what is there is left out, and what is there in other words is not kept by itself', () => {
  expect(keepingsOf(shown).map(({ name, isKept }) => [name, isKept])).toEqual([
    ['A/1-shared-2.yaml', true],
    ['used/1-shared-1.yaml', false],
    ['new/1.yaml', true],
  ]);
});

test('a name that is there, in capitals too, or twice, or leaves the folder is refused', () => {
  const [policy, used, fresh] = keepingsOf(shown);
  if (policy === undefined || used === undefined || fresh === undefined) throw new Error('three');
  const problems = (...names: readonly string[]) =>
    nameProblems(
      [policy, fresh].map((each, at) => ({ ...each, name: names[at] ?? '' })),
      own,
    );
  expect(problems('b.yaml', 'c.yaml')).toEqual([undefined, undefined]);
  expect(problems('USED/1.yaml', 'b.yaml')).toEqual(['taken', undefined]);
  expect(problems('b.yaml', 'B.yaml')).toEqual([undefined, 'taken']);
  expect(problems('../b.yaml', '')).toEqual(['bad', 'bad']);
  expect(nameProblems([{ ...used, name: '../b' }], own)).toEqual([undefined]);
});
