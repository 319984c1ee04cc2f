import type { Bilingual } from '@tiaoli/diagnostics';
import type { Cap, Floor, If } from '@tiaoli/ir';
import type { CoverageKind, CoverageSide } from '../kinds.js';
import type { Collector, Where } from './collector.js';
import { canPass } from './limits.js';
import { truthsOfCondition } from './truths.js';
import { quoted } from './words.js';

type Sides = { readonly [S in CoverageSide]?: Bilingual };

/** One item for each side of something. */
export function addSides(
  id: number,
  kind: CoverageKind,
  sides: Sides,
  where: Where,
  collector: Collector,
): void {
  for (const [side, what] of Object.entries(sides)) {
    collector.add({ id, kind, side: side as CoverageSide, what }, where);
  }
}

/** Both branches of an if; what a parameter decides has those that its values lead to. */
export function addIf({ id, condition }: If, where: Where, collector: Collector): void {
  const { zh, en } = quoted(collector.written(condition.id));
  for (const truth of truthsOfCondition(condition, collector.declared)) {
    const side = truth ? 'yes' : 'no';
    const what = truth
      ? { zh: `若${zh}，是`, en: `the yes branch of if ${en}` }
      : { zh: `若${zh}，否`, en: `the no branch of if ${en}` };
    collector.add({ id, kind: 'branch', side, what }, where);
  }
}

export const fallbackSides = {
  value: { zh: '“否则取”之前的值', en: 'the value before its fallback' },
  fallback: { zh: '“否则取”的值', en: 'the fallback' },
} satisfies Sides;

const limitSides = {
  cap: {
    applied: { zh: '超过上限，按上限计', en: 'beyond the cap' },
    free: { zh: '没有超过上限', en: 'within the cap' },
  },
  floor: {
    applied: { zh: '不到下限，按下限计', en: 'below the floor' },
    free: { zh: '不低于下限', en: 'no less than the floor' },
  },
} satisfies Record<string, Sides>;

/** A limit that nothing can pass is never applied. */
export function addLimit(node: Cap | Floor, where: Where, collector: Collector): void {
  const { applied, free } = limitSides[node.kind];
  const sides = canPass(node, collector.declared, where.subject) ? { applied, free } : { free };
  addSides(node.id, 'limit', sides, where, collector);
}

export const itemSides = {
  met: { zh: '符合', en: 'met' },
  unmet: { zh: '不符合', en: 'not met' },
} satisfies Sides;

export const milestoneSides = {
  onTime: { zh: '按期完成', en: 'done on time' },
  late: { zh: '逾期完成', en: 'done late' },
  due: { zh: '未到期', en: 'due' },
  overdue: { zh: '已逾期', en: 'overdue' },
} satisfies Sides;
