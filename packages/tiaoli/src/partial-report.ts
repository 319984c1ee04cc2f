import type { Outcome, RuleStep, ScoreDecision } from '@tiaoli/evaluator';
import type { Rule, Score } from '@tiaoli/ir';
import { byName } from './by-name.js';
import type { ReportValue } from './report.js';
import { valueReport, type Writing } from './value-report.js';

type Parts = { readonly [part: string]: ReportValue };

/** What is known of an undecided score: its total, and the points of the criteria that are. */
export function partialReport(step: RuleStep, writing: Writing): Parts | undefined {
  const { rule, body } = step;
  if (rule.body.kind !== 'score' || body.decision?.kind !== 'score') return undefined;
  const { total } = body.decision;
  const points = knownPoints(rule, rule.body, body.decision, writing);
  const parts = [
    ...known('total', total, rule, writing),
    ...(points.length === 0 ? [] : [['points', byName(points)] as const]),
  ];
  return parts.length === 0 ? undefined : byName(parts);
}

function knownPoints(rule: Rule, score: Score, decision: ScoreDecision, writing: Writing) {
  return score.groups.flatMap((group, groupIndex) =>
    group.criteria.flatMap(({ name }, index) => {
      const outcome = decision.groups[groupIndex]?.criteria[index]?.outcome;
      return outcome === undefined ? [] : known(name, outcome, rule, writing);
    }),
  );
}

function known(
  name: string,
  outcome: Outcome,
  rule: Rule,
  writing: Writing,
): (readonly [string, ReportValue])[] {
  if (outcome.status !== 'known') return [];
  // Totals and points are numbers in the unit of the score.
  const shape = { type: { kind: 'number' as const }, unit: rule.unit };
  return [[name, valueReport(outcome.value, shape, writing)]];
}
