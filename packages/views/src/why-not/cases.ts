import type { Step, TestStatus } from '@tiaoli/evaluator';
import type { CoreExpression, If } from '@tiaoli/ir';
import { placeOf } from '../shared/place.js';
import {
  type Compare,
  type CompareContext,
  conditionsOf,
  resultWords,
  stateOf,
  statusOf,
} from './context.js';
import type { Alternative } from './why-not.js';

interface Branch {
  readonly id: number;
  readonly when?: CoreExpression | undefined;
  readonly then: CoreExpression;
  readonly status: TestStatus;
  readonly isChosen: boolean;
}

/** Every case, with what each of its conditions came to. */
export const cases: Compare<'cases'> = (node, context) => {
  const { decision } = context.step;
  if (decision?.kind !== 'cases') return undefined;
  const branches = node.branches.map(({ id, when, then }, index) => ({
    id,
    when,
    then,
    status: decision.branches[index]?.status ?? 'notReached',
    isChosen: decision.chosen === index,
  }));
  return { kind: 'cases', alternatives: alternativesOf(branches, context) };
};

/** `若 … 则 … 否则 若 … 则 … 否则 …`: the same as cases. */
export const chain: Compare<'if'> = (node, context) => ({
  kind: 'cases',
  alternatives: alternativesOf(branchesOf(node, context.step), context),
});

function branchesOf(node: If, step: Step | undefined): readonly Branch[] {
  const [condition, ...values] = step?.children ?? [];
  const status = statusOf(condition?.outcome);
  const taken = (expression: CoreExpression): Step | undefined =>
    values.find((each) => each.expression === expression);
  const own: Branch = {
    id: node.whenTrue.id,
    when: node.condition,
    then: node.whenTrue,
    status,
    isChosen: status === 'true',
  };
  const { whenFalse } = node;
  const other = taken(whenFalse);
  if (whenFalse.kind === 'if') return [own, ...branchesOf(whenFalse, other)];
  const isChosen = other !== undefined && status === 'false';
  const last = isChosen ? 'true' : other === undefined ? 'notReached' : 'unknown';
  return [own, { id: whenFalse.id, then: whenFalse, status: last, isChosen }];
}

function alternativesOf(
  branches: readonly Branch[],
  { answer, rule }: CompareContext,
): readonly Alternative[] {
  const conditions = conditionsOf(
    branches.map(({ when }) => when),
    answer,
  );
  return branches.map(({ id, then, status, isChosen }, index) => ({
    place: placeOf(answer.policy, id),
    outcome: resultWords(then, answer, rule.unit),
    state: stateOf(isChosen, conditions[index] ?? [], status),
    conditions: conditions[index] ?? [],
  }));
}
