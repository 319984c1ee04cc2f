import { distanceOf, type Threshold, thresholdOf } from '@tiaoli/coverage';
import type { Bilingual } from '@tiaoli/diagnostics';
import type { Compare, CompareOperator, CoreExpression } from '@tiaoli/ir';
import { neighbours } from '../numbers.js';
import type { Mutation, Nudge, Site } from '../site.js';
import { writtenAt } from '../surroundings.js';
import { becomes, both, contextOf } from '../words.js';
import { nudged } from './constants.js';

const swappedOperators: Readonly<Record<CompareOperator, CompareOperator>> = {
  '=': '≠',
  '≠': '=',
  '<': '≤',
  '≤': '<',
  '>': '≥',
  '≥': '>',
};

/** How comparisons are written in words. */
const spoken: Readonly<Record<CompareOperator, string>> = {
  '=': '等于',
  '≠': '不等于',
  '<': '不满',
  '≤': '以下',
  '>': '超过',
  '≥': '以上',
};

/** The bound one step up and down, and whether it counts itself. */
export function compareChanges(node: Compare, site: Site): readonly Mutation[] {
  const threshold = thresholdOf(node, site.around.declared, site.subject);
  const isEquality = node.operator === '=' || node.operator === '≠';
  const bounds = isEquality && threshold === undefined ? [] : boundChanges(node, site, threshold);
  // On values that move in steps, 3 以上 with another operator is 4 以上.
  const isSame = !isEquality && bounds.length > 0 && isStepped(node, threshold);
  return isSame ? bounds : [...bounds, operatorChange(node, site, isEquality)];
}

function isStepped({ left }: Compare, threshold: Threshold | undefined): boolean {
  if (left.type.kind === 'enumeration') return true;
  const { value, bounds = [] } = threshold ?? {};
  const step = value?.step;
  return step !== undefined && bounds.every((bound) => bound.div(step).d === 1n);
}

function operatorChange(node: Compare, site: Site, isEquality: boolean): Mutation {
  const operator = swappedOperators[node.operator];
  const text = writtenAt(site.around, node.id);
  const isSpoken = text.includes(spoken[node.operator]);
  const word = (each: CompareOperator): Bilingual =>
    isSpoken
      ? { zh: `${spoken[each]}（${each}）`, en: `${spoken[each]} (${each})` }
      : { zh: each, en: each };
  const isPlain = isEquality && !text.includes(node.operator) && !isSpoken;
  const change = isPlain
    ? { zh: `「${text}」改为它的反面`, en: `“${text}” becomes its opposite` }
    : becomes(word(node.operator), word(operator), text);
  return {
    kind: isEquality ? 'equality' : 'strictness',
    id: node.id,
    path: site.path,
    value: { ...node, operator },
    change,
    inside: site.inside,
  };
}

function boundChanges(
  node: Compare,
  site: Site,
  threshold: Threshold | undefined,
): readonly Mutation[] {
  const sides = ['left', 'right'] as const;
  return sides.flatMap((side) => {
    const bound = node[side];
    rememberStep(bound, site, threshold);
    if (bound.kind !== 'constant') return [];
    const context = contextOf({ ...site, context: node.id });
    const all =
      bound.value.kind === 'enumeration' && bound.type.kind === 'enumeration'
        ? neighbours(site.around.core, bound.type.enumeration, bound.value.value)
        : nudged(bound, nudgeBy(threshold));
    return all.map(
      (written): Mutation => ({
        kind: 'bound',
        id: bound.id,
        path: [...site.path, side],
        value: { ...bound, ...written },
        change: becomes(both(bound.text), both(written.text), context),
        inside: site.inside,
      }),
    );
  });
}

function nudgeBy(threshold: Threshold | undefined): Nudge {
  const [bound] = threshold?.bounds ?? [];
  if (threshold === undefined || bound === undefined) return { kind: 'bound' };
  return { kind: 'bound', by: distanceOf(threshold.value, bound) };
}

/** The values of a parameter move by the smallest step of what they are compared with. */
function rememberStep(
  bound: CoreExpression,
  { around: { steps } }: Site,
  threshold: Threshold | undefined,
): void {
  const { by } = nudgeBy(threshold);
  if (bound.kind !== 'parameter' || by === undefined) return;
  const known = steps.get(bound.name);
  if (known === undefined || by.lt(known)) steps.set(bound.name, by);
}
