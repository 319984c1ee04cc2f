import type { CriterionStep, Step } from '@tiaoli/evaluator';
import {
  type CoreExpression,
  type CriterionMethod,
  methodChildren,
  type ScoreCriterion,
  type ScoreGroup,
  type Table,
} from '@tiaoli/ir';
import type { ExplanationNode } from '../explanation.js';
import { isEmpty, sameCitation } from '../nodes/citations.js';
import { piece } from '../nodes/piece.js';
import { withoutStop } from '../render/clean.js';
import { points } from '../values/quantity.js';
import { describeExpression } from '../words/describe-expression.js';
import { numberOf, outcomeText } from '../words/describer.js';
import { labelOf } from '../words/label.js';
import { messageOf } from '../words/message.js';
import { boundQuantity } from '../words/quantity-of.js';
import { factOf } from '../words/reasons.js';
import { unclearNames } from '../words/unclear.js';
import type { Setting } from './account.js';
import { cellReason } from './cell.js';
import { pointsText } from './points-text.js';

/** A criterion as a line of its scorecard: full marks, points and the reason for them. */
export function criterionNode(
  criterion: ScoreCriterion,
  step: CriterionStep,
  group: ScoreGroup,
  setting: Setting,
): ExplanationNode {
  const { context, rule } = setting;
  const { citation } = criterion;
  const inherited = isEmpty(group.citation) ? rule.citation : group.citation;
  const isOwn = !isEmpty(citation) && !sameCitation(citation, inherited);
  return piece(context, {
    kind: 'criterion',
    name: criterion.name,
    title: context.wording.term(labelOf(context, criterion), undefined),
    status: statuses[step.outcome.status],
    value: pointsText(step.outcome, setting),
    text: [reason(criterion.method, step, setting), ...bounded(step, setting)].join(
      context.wording.score.andSo,
    ),
    id: criterion.id,
    ...(step.max && { max: outcomeText(context, step.max.outcome, points) }),
    ...(isOwn ? { citation } : {}),
  });
}

const statuses = { known: 'decided', unknown: 'undecided', error: 'error' } as const;

function reason(method: CriterionMethod, step: CriterionStep, setting: Setting): string {
  const { context } = setting;
  const { raw, steps } = step;
  if (raw.status === 'error') return messageOf(raw.error, setting.rule, context);
  if (raw.status === 'unknown') return unclear(method, setting);
  switch (method.kind) {
    case 'points':
      return steps.map((each) => clauseOf(each, setting)).join('');
    case 'bands':
      return bandReason(method.table, steps[0], setting);
    case 'deduct': {
      const [from, deduct] = [words(method.from, setting), words(method.deduct, setting)];
      return `${from} − ${deduct} = ${outcomeText(context, raw, points)}`;
    }
    case 'highestOf':
      return highestReason(method.items, step, setting);
  }
}

function words(expression: CoreExpression, { context }: Setting): string {
  return describeExpression(expression, { context, valued: true, quantity: points });
}

function unclear(method: CriterionMethod, { context }: Setting): string {
  const names = methodChildren(method).flatMap((each) => unclearNames(each, context));
  return context.wording.unclear([...new Set(names)]);
}

/** The band that the subject lies in: `持证上岗比例 92%，满足“90%以上”`. */
function bandReason(table: Table, step: Step | undefined, setting: Setting): string {
  const { context } = setting;
  const chosen = step?.decision?.kind === 'table' ? step.decision.chosen[0] : undefined;
  const row = chosen === undefined ? undefined : table.rows[chosen];
  const [column] = table.columns;
  const cell = row?.cells[0];
  if (column === undefined || row === undefined) return '';
  if (row.isOtherwise) {
    const test = table.rows.flatMap(({ cells }) => cells[0]?.test ?? [])[0];
    const quantity = test && boundQuantity(context, column.subject, test);
    const fact = factOf(column.subject, context, quantity);
    const given = step && outcomeText(context, step.outcome, points);
    return context.wording.score.bandOtherwise(fact, given ?? '');
  }
  return cell === undefined ? '' : cellReason(column, cell, true, setting);
}

function highestReason(
  items: readonly CoreExpression[],
  { chosen }: CriterionStep,
  setting: Setting,
): string {
  const item = items[chosen ?? 0];
  const step = item && setting.context.steps.get(item);
  return step === undefined ? '' : setting.context.wording.score.highest(clauseOf(step, setting));
}

/** The account of a step as a clause that can go on. */
function clauseOf(step: Step, setting: Setting): string {
  const { sentences } = setting.account(step, inCriterion(setting));
  return setting.context.wording.score.clauses(sentences.map(withoutStop));
}

/** Says so where 0 or the full marks took effect. */
function bounded({ raw, outcome }: CriterionStep, { context }: Setting): readonly string[] {
  const before = numberOf(raw);
  const after = numberOf(outcome);
  if (before === undefined || after === undefined || before.equals(after)) return [];
  const words = outcomeText(context, outcome, points);
  const { score } = context.wording;
  return [before.compare(after) > 0 ? score.tooMuch(words) : score.belowZero(words)];
}

function inCriterion(setting: Setting): Setting {
  return { ...setting, quantity: points, premise: [], isPoints: true };
}
