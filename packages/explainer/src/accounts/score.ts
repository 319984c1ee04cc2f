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
import { vetoNodes, vetoSentences } from './veto.js';

/** A scorecard: its criteria line by line, the total, the grade by points, and the vetoes. */
export function score(step: StepOf<'score'>, setting: Setting): Account {
  const { expression, decision } = step;
  if (decision?.kind !== 'score') return only();
  const { context, premise } = setting;
  const { wording } = context;
  const sentences = [
    ...(premise.length === 0 ? [] : [wording.premise(premise)]),
    ...totalSentences(decision, setting),
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

function totalSentences({ groups, total }: ScoreDecision, setting: Setting): readonly string[] {
  const { wording } = setting.context;
  if (total.status === 'unknown') return [wording.score.totalPending];
  if (total.status === 'error') return [];
  const subtotals = groups.map(({ outcome }) => pointsText(outcome, setting));
  const shown = pointsText(total, setting);
  const before = sumOf(groups.map(({ outcome }) => numberOf(outcome)));
  const after = numberOf(total);
  if (before === undefined || after === undefined || before.compare(after) <= 0) {
    return [wording.score.sum(subtotals, shown)];
  }
  const sum = numberText(before, points, wording);
  return [wording.score.totalCapped(subtotals, sum, shown)];
}

/** The full marks of the whole: as declared, else those of the groups together. */
function totalMax(
  { max, groups }: Score,
  decision: ScoreDecision,
  setting: Setting,
): Pick<ExplanationNode, 'max'> {
  if (max !== undefined) return maxOf(max, setting);
  const maxima = decision.groups.map((group) => numberOf(group.max?.outcome));
  const sum = maxima.length === groups.length ? sumOf(maxima) : undefined;
  return sum === undefined ? {} : { max: numberText(sum, points, setting.context.wording) };
}

/** Nothing where a number is missing, or all are. */
function sumOf(numbers: readonly (Rational | undefined)[]): Rational | undefined {
  const [first, ...others] = numbers;
  return others.reduce((sum, each) => (each === undefined ? undefined : sum?.add(each)), first);
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
      text: groupText(decision, setting),
      value: pointsText(decision.outcome, setting),
      id: group.id,
      children: criteria,
      ...(decision.max && { max: pointsText(decision.max.outcome, setting) }),
      ...(sameCitation(group.citation, rule.citation) ? {} : { citation: group.citation }),
    }),
  ];
}

/** Says so where the criteria add up to more than the group's full marks. */
function groupText({ sum, outcome }: GroupDecision, setting: Setting): string {
  if (sum.status !== 'known' || outcome.status !== 'known') return '';
  const [before, after] = [pointsText(sum, setting), pointsText(outcome, setting)];
  return before === after ? '' : setting.context.wording.score.groupCapped(before, after);
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
