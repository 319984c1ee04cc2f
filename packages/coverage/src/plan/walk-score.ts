import { methodChildren, type Score, type ScoreCriterion, type ScoreGroup } from '@tiaoli/ir';
import type { Collector, Where } from './collector.js';
import { asCondition, asValue, type Walk, within } from './where.js';
import { called, quoted, same } from './words.js';

/** Criteria, groups, grades and vetoes. */
export function walkScore(node: Score, where: Where, collector: Collector, walk: Walk): void {
  for (const group of node.groups) walkGroup(group, where, collector, walk);
  for (const part of [node.max, node.total]) {
    if (part !== undefined) walk(part, { ...asValue(where), subject: node });
  }
  for (const { id, grade, test, text } of node.grades) {
    const there = within(where, { zh: `等级「${grade}」`, en: `grade “${grade}”` });
    collector.add({ id, kind: 'grade', needs: same(text) }, there);
    if (test !== undefined) walk(test, { ...asCondition(there), subject: node });
  }
  for (const { id, title, when } of node.vetoes) {
    const { zh, en } = called(title);
    const there = within(where, { zh: `否决项${zh}`, en: `veto ${en}` });
    collector.add({ id, kind: 'veto', needs: quoted(collector.written(when.id)) }, there);
    walk(when, asCondition(there));
  }
}

function walkGroup(group: ScoreGroup, where: Where, collector: Collector, walk: Walk): void {
  const { zh, en } = called(group.title);
  const there = group.name === '' ? where : within(where, { zh: `组${zh}`, en: `group ${en}` });
  if (group.max !== undefined) {
    const what = { zh: '得满分', en: 'at its maximum' };
    collector.add({ id: group.id, kind: 'group', what }, there);
  }
  for (const criterion of group.criteria) walkCriterion(criterion, where, collector, walk);
  for (const part of [group.max, group.weight]) {
    if (part !== undefined) walk(part, asValue(there));
  }
}

function walkCriterion(
  { id, title, method, max }: ScoreCriterion,
  where: Where,
  collector: Collector,
  walk: Walk,
): void {
  const { zh, en } = called(title);
  const there = within(where, { zh: `指标${zh}`, en: `criterion ${en}` });
  const what =
    method.kind === 'deduct'
      ? { zh: '扣分', en: 'takes points away' }
      : { zh: '得分', en: 'gives points' };
  collector.add({ id, kind: 'criterion', what }, there);
  if (method.kind === 'bands') collector.bands.add(method.table);
  for (const part of methodChildren(method)) walk(part, asValue(there));
  if (max !== undefined) walk(max, asValue(there));
}
