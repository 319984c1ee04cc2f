import type { MonthStep } from '@tiaoli/evaluator';
import { bodiesOf, type Context } from './context.js';
import { createFixed } from './fixed.js';
import { stepsByExpression } from './steps-by-expression.js';

/** What is told of one month of a sum: its own steps and parameter values. */
export function monthContext(context: Context, month: MonthStep): Context {
  const { first, step, steps, elementSteps } = month;
  const bodies = [...bodiesOf({ steps, elementSteps }, context.about), step];
  return {
    ...context,
    decision: { ...context.decision, steps, elementSteps },
    steps: stepsByExpression(bodies),
    parametersOn: first,
    fixed: createFixed(first),
    month: first,
  };
}

/** Consecutive whole months that gave the same, or one month in part. */
export type SameMonths = readonly [MonthStep, ...MonthStep[]];

/** The months of a sum, those together that follow each other and gave the same. */
export function groupMonths(months: readonly MonthStep[]): readonly SameMonths[] {
  const groups: [MonthStep, ...MonthStep[]][] = [];
  for (const month of months) {
    const last = groups.at(-1);
    if (last !== undefined && gaveTheSame(last[0], month)) last.push(month);
    else groups.push([month]);
  }
  return groups;
}

function gaveTheSame(one: MonthStep, other: MonthStep): boolean {
  if (one.days !== undefined || other.days !== undefined) return false;
  const [first, second] = [one.step.outcome, other.step.outcome];
  if (first.status !== 'known' || second.status !== 'known') return false;
  const [a, b] = [first.value, second.value];
  return a.kind === 'number' && b.kind === 'number' && a.value.equals(b.value);
}
