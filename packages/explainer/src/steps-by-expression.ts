import type { Step } from '@tiaoli/evaluator';
import type { CoreExpression } from '@tiaoli/ir';

type StepDecision = NonNullable<Step['decision']>;

/** Every step of some rules' bodies by its expression. */
export function stepsByExpression(bodies: readonly Step[]): ReadonlyMap<CoreExpression, Step> {
  const found = new Map<CoreExpression, Step>();
  const pending: Step[] = [...bodies];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    // A step may be listed both as a child and in the decision.
    if (found.get(step.expression) === step) continue;
    found.set(step.expression, step);
    for (const child of step.children) pending.push(child);
    if (step.decision !== undefined) pending.push(...stepsOfDecision(step.decision));
  }
  return found;
}

/** The steps that a decision of a kind refers to, in the order of the policy. */
export function stepsOfDecision(decision: StepDecision): readonly Step[] {
  switch (decision.kind) {
    case 'cases':
      return decision.branches.flatMap(({ test, value }) => present([test, value]));
    case 'table':
      return [...decision.columns, ...decision.rows.flatMap((row) => row.outputs ?? [])];
    // What is said of each element leaves no steps.
    case 'list':
    case 'rolled':
    case 'months':
    case 'allocation':
      return [];
    case 'brackets':
      return [decision.amount];
    case 'checklist':
      return [...decision.items.map(({ test }) => test), ...present([decision.count])];
    case 'milestones':
      return decision.milestones.flatMap(({ due, done, doneOn }) => [due, done, doneOn]);
    case 'score':
      return [
        ...decision.groups.flatMap(({ max, criteria }) => [
          ...criteria.flatMap((criterion) => [...criterion.steps, ...present([criterion.max])]),
          ...present([max]),
        ]),
        ...decision.vetoes.map((veto) => veto.test),
      ];
  }
}

function present(steps: readonly (Step | undefined)[]): readonly Step[] {
  return steps.filter((step) => step !== undefined);
}
