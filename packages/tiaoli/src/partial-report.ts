import {
  type FieldValue,
  partialFields,
  type RuleStep,
  type ScoreDecision,
} from '@tiaoli/evaluator';
import type { Score, ValueType } from '@tiaoli/ir';
import { byName } from './by-name.js';
import { checklistReport } from './checklist-report.js';
import type { ReportValue } from './report.js';
import { type Shape, valueReport, type Writing } from './value-report.js';

type Parts = { readonly [part: string]: ReportValue };

/**
 * What is known of an undecided result: columns of a record; the total and the grade of a score, and
 * the points of its criteria.
 */
export function partialReport(step: RuleStep, writing: Writing): Parts | undefined {
  const { rule, body } = step;
  const checklist = checklistReport(step, writing);
  if (checklist !== undefined) return checklist;
  const parts = partialFields(step).map(
    ({ name, value }) => [name, valueReport(value, shapeOf(name, rule), writing)] as const,
  );
  const known =
    rule.body.kind === 'score' && body.decision?.kind === 'score'
      ? knownPoints(rule.body, body.decision)
      : [];
  if (parts.length + known.length === 0) return undefined;
  const points = known.map(
    ({ name, value }) => [name, valueReport(value, numberIn(rule), writing)] as const,
  );
  return byName([...parts, ...(points.length === 0 ? [] : [['points', byName(points)] as const])]);
}

function knownPoints(score: Score, decision: ScoreDecision): readonly FieldValue[] {
  return score.groups.flatMap((group, groupIndex) =>
    group.criteria.flatMap(({ name }, index) => {
      const outcome = decision.groups[groupIndex]?.criteria[index]?.outcome;
      return outcome?.status === 'known' ? [{ name, value: outcome.value }] : [];
    }),
  );
}

/** Totals and points are numbers in the unit of the score. */
function numberIn({ unit }: Shape): Shape {
  return { type: { kind: 'number' }, unit };
}

function shapeOf(name: string, rule: Shape): Shape {
  return columnsOf(rule.type).find((column) => column.name === name) ?? numberIn(rule);
}

function columnsOf(type: ValueType) {
  return type.kind === 'record' ? type.fields : [];
}
