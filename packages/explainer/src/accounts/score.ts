import type { ScoreDecision } from '@tiaoli/evaluator';
import type { Score, ScoreGroup } from '@tiaoli/ir';
import type { ExplanationNode } from '../explanation.js';
import { sameCitation } from '../nodes/citations.js';
import { piece } from '../nodes/piece.js';
import { numberText } from '../values/describe-value.js';
import { points } from '../values/quantity.js';
import type { Rational } from '../values/rational.js';
import { describeExpression } from '../words/describe-expression.js';
import { numberOf, outcomeText } from '../words/describer.js';
import { labelOf } from '../words/label.js';
import { isReference, referentOf } from '../words/reference.js';
import { type Account, only, type Setting, type StepOf } from './account.js';
import { criterionNode } from './criterion.js';
import { gradeSentences } from './grade.js';
import { pointsText } from './points-text.js';
import { sumOf } from './sum-of.js';
import { totalSentences } from './total.js';
import { vetoNodes, vetoSentences } from './veto.js';

/** A scorecard: its criteria line by line, the total, the grade by points, and the vetoes. */
export function score(step: StepOf<'score'>, setting: Setting): Account {
  const { expression, decision } = step;
  if (decision?.kind !== 'score') return only();
  const { context, premise } = setting;
  const { wording } = context;
  const sentences = [
    ...(premise.length === 0 ? [] : [wording.premise(premise)]),
    ...totalSentences(expression, decision, setting),
    ...gradeSentences(expression, decision, setting),
    ...vetoSentences(expression, decision, setting),
  ];
  const groups = expression.groups.flatMap((group, index) =>
    groupNodes(group, decision.groups[index], setting),
  );
  const total = piece(context, {
    kind: 'total',
    name: wording.score.total,
    title: wording.score.total,
    status: statusOf(decision.total),
    text: '',
    value: pointsText(decision.total, setting),
    id: expression.id,
    ...totalMax(expression, decision, setting),
  });
  return { sentences, children: [...groups, total, ...vetoNodes(expression, decision, setting)] };
}

/** The full marks of the whole: as declared, else those of the groups together. */
function totalMax(
  { max, groups }: Score,
  decision: ScoreDecision,
  setting: Setting,
): Pick<ExplanationNode, 'max'> {
  if (max !== undefined) return maxOf(max, setting);
  const maxima = decision.groups.flatMap((group, index) =>
    groups[index]?.counts === undefined ? [highestOf(group)] : [],
  );
  const sum = sumOf(maxima);
  return sum === undefined ? {} : { max: numberText(sum, points, setting.context.wording) };
}

function highestOf({ max, weight }: GroupDecision): Rational | undefined {
  const most = numberOf(max?.outcome);
  const share = numberOf(weight?.outcome);
  return weight === undefined ? most : share && most?.mul(share);
}

type GroupDecision = ScoreDecision['groups'][number];

function groupNodes(
  group: ScoreGroup,
  decision: GroupDecision | undefined,
  setting: Setting,
): readonly ExplanationNode[] {
  if (decision === undefined) return [];
  const criteria = group.criteria.flatMap((criterion, index) => {
    const step = decision.criteria[index];
    return step === undefined ? [] : [criterionNode(criterion, step, group, setting)];
  });
  if (group.name === '') return criteria;
  const { context, rule } = setting;
  return [
    piece(context, {
      kind: 'group',
      name: group.name,
      title: context.wording.term(labelOf(context, group), undefined),
      status: statusOf(decision.outcome),
      text: groupText(group, decision, setting),
      value: pointsText(decision.outcome, setting),
      id: group.id,
      children: criteria,
      ...(decision.max && { max: pointsText(decision.max.outcome, setting) }),
      ...(sameCitation(group.citation, rule.citation) ? {} : { citation: group.citation }),
    }),
  ];
}

/** Where the criteria add up to more than the group's full marks, and how its points count. */
function groupText(group: ScoreGroup, decision: GroupDecision, setting: Setting): string {
  const { sum, outcome, counted } = decision;
  const { context } = setting;
  const { score: words } = context.wording;
  const texts: string[] = [];
  if (sum.status === 'known' && outcome.status === 'known') {
    const [before, after] = [pointsText(sum, setting), pointsText(outcome, setting)];
    if (before !== after) texts.push(words.groupCapped(before, after));
  }
  if (group.weight !== undefined && counted.status === 'known') {
    const weight = describeExpression(group.weight, {
      context,
      valued: true,
      quantity: { percent: true },
    });
    texts.push(words.weighted(weight, pointsText(counted, setting)));
  }
  if (group.counts === 'minus') texts.push(words.subtracted);
  if (group.counts === 'bonus') texts.push(words.onTop);
  return texts.join(words.andSo);
}

function statusOf({ status }: ScoreDecision['total']): ExplanationNode['status'] {
  return status === 'known' ? 'decided' : status === 'unknown' ? 'undecided' : 'error';
}

function maxOf(max: ScoreGroup['max'], { context }: Setting): Pick<ExplanationNode, 'max'> {
  if (max === undefined) return {};
  // What the full marks are, not what they are called.
  const outcome = isReference(max) ? referentOf(context, max).outcome : undefined;
  if (outcome?.status === 'known') return { max: outcomeText(context, outcome, points) };
  return { max: describeExpression(max, { context, valued: true, quantity: points }) };
}
