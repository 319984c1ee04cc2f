import type { Step } from '@tiaoli/evaluator';
import { walkScore, walkTotal } from './scores.js';
import { elementStepsOf, type NodeOf, type Walk, type Where } from './walk.js';

/** A part of a result: of a score the total or the grade alone, else what the whole waits for. */
export function walkField(node: NodeOf<'field'>, step: Step, where: Where, walk: Walk): void {
  const [of] = step.children;
  const body = of === undefined ? undefined : bodyOf(of, where, walk);
  if (body === undefined) walk.expression(node.of, where);
  else walkPart(node.name, body, where, walk);
}

function walkPart(name: string, body: Step, where: Where, walk: Walk): void {
  const { expression, decision } = body;
  if (expression.kind === 'score') {
    if (name === 'total') walkTotal(expression, body, where, walk);
    else walkScore(expression, body, where, walk, { isGradeAlone: true });
  } else if (decision?.kind === 'checklist') {
    // The fields of a checklist may be open where the whole is decided.
    for (const { test } of decision.items) walk.step(test, where);
  } else if (decision?.kind === 'milestones') {
    for (const child of body.children) walk.step(child, where);
  } else walk.step(body, where);
}

/** The body that a reference leads to. */
function bodyOf(of: Step, where: Where, walk: Walk): Step | undefined {
  let step: Step | undefined = of;
  while (step !== undefined) {
    const { expression }: Step = step;
    if (expression.kind === 'rule') step = where.steps.get(expression.name)?.body;
    else if (expression.kind === 'elementRule') {
      const [found] = elementStepsOf(expression.entity, expression.name, where, walk);
      step = found?.step?.body;
    } else return step;
  }
  return undefined;
}
