import type { RuleStep } from '@tiaoli/evaluator';
import { type Checklist, decides, type Rule } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { byName } from './by-name.js';
import type { ChecklistReport, ItemReport } from './report.js';
import { numberReport, type Writing } from './value-report.js';

const states = {
  true: 'met',
  false: 'notMet',
  unknown: 'unknown',
  error: 'error',
  notReached: 'unknown',
} as const;

/**
 * A checklist as far as its items are known. Told by its steps: the value is the conclusion alone,
 * which no further fact can change.
 */
export function checklistReport(
  { rule, body }: RuleStep,
  writing: Writing,
): Omit<ChecklistReport, 'met'> | undefined {
  const { decision } = body;
  if (rule.body.kind !== 'checklist' || decision?.kind !== 'checklist') return undefined;
  const { items, announced } = rule.body;
  const reports = items.map((item, index): [string, ItemReport] => {
    const { modality } = item;
    const state = states[decision.items[index]?.status ?? 'notReached'];
    return [item.name, { state, ...(modality === undefined ? {} : { modality }) }];
  });
  const notMet = reports.flatMap(([name, { state }]) => (state === 'notMet' ? [name] : []));
  const number = (value: number): string | number =>
    numberReport(new Fraction(value), undefined, writing);
  const counting = reports.filter((_, index) => isDeciding(rule.body, index));
  const isOpen = counting.some(([, { state }]) => state === 'unknown' || state === 'error');
  const met = counting.filter(([, { state }]) => state === 'met').length;
  return {
    missing: counting.flatMap(([name]) => (notMet.includes(name) ? [name] : [])),
    ...(isOpen ? {} : { metCount: number(met) }),
    advised: items.flatMap(({ name, modality }) =>
      modality === '鼓励' && notMet.includes(name) ? [name] : [],
    ),
    items: byName(reports),
    ...(announced === undefined
      ? {}
      : { announced: number(announced), unlisted: number(announced - items.length) }),
  };
}

function isDeciding(body: Rule['body'], index: number): boolean {
  const items: Checklist['items'] = body.kind === 'checklist' ? body.items : [];
  const item = items[index];
  return item !== undefined && decides(item);
}
