import type { Bilingual } from '@tiaoli/diagnostics';
import { type CoreExpression, meaningOf } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';
import type { Piece } from './change.js';
import { writtenAt } from './written.js';

type Score = Extract<CoreExpression, { kind: 'score' }>;

const row = (zh: string, en: string): Bilingual => ({ zh, en });

/** A scorecard: groups, criteria, grades and vetoes, each by its name. */
export function scorePieces(node: Score, policy: LoadedPolicy): readonly Piece[] {
  return [
    ...node.groups.flatMap((group) => groupPieces(group, policy)),
    ...optional('max', row('满分', 'the maximum'), node.max, policy),
    ...optional('total', row('总分的限制', 'the limits of the total'), node.total, policy),
    ...node.grades.map(({ grade, test, text }) => ({
      key: `grade ${grade}`,
      what: row(`等级“${grade}”`, `the grade “${grade}”`),
      text,
      meaning: meaningOf(test ?? 'otherwise'),
    })),
    ...node.vetoes.map(({ when, grade, title }) => ({
      key: `veto ${meaningOf(when)}`,
      what: row(`一票否决“${title.zh}”`, `the veto “${title.en}”`),
      text: grade,
      meaning: meaningOf([when, grade]),
    })),
  ];
}

function groupPieces(group: Score['groups'][number], policy: LoadedPolicy): readonly Piece[] {
  const { name, title, counts, weight, max } = group;
  const what = row(`“${name}”一组`, `the group “${title.en}”`);
  const limits = [max, weight].flatMap((each) =>
    each === undefined ? [] : [writtenAt(policy, each.id)],
  );
  const head: Piece[] =
    name === ''
      ? []
      : [
          {
            key: `group ${name}`,
            what,
            text: limits.join('、'),
            meaning: meaningOf([counts, weight, max]),
          },
        ];
  return [
    ...head,
    ...group.criteria.map(({ id, name: own, title: words, max: most, method }) => ({
      key: `criterion ${name} ${own}`,
      what: row(`指标“${own}”`, `the criterion “${words.en}”`),
      text: writtenAt(policy, id),
      meaning: meaningOf([most, method]),
    })),
  ];
}

function optional(
  key: string,
  what: Bilingual,
  node: CoreExpression | undefined,
  policy: LoadedPolicy,
): readonly Piece[] {
  if (node === undefined) return [];
  return [{ key, what, text: writtenAt(policy, node.id), meaning: meaningOf(node) }];
}
