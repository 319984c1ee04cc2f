import type { CaseBranch, CoreExpression } from '@tiaoli/ir';
import type { Outcome } from '../outcome.js';
import { choose, type DoubtfulChoice } from '../run/choose.js';
import { fail, ruleWords } from '../run/fail.js';
import { isFalse, isTrue, testStatus } from '../run/outcomes.js';
import {
  createStep,
  evaluateIn,
  type Handler,
  type NodeOf,
  type Scope,
  withCitation,
} from '../run/scope.js';
import type { CasesDecision, Step } from '../step.js';
import { describeLeaves } from '../values/describe.js';
import { sameExpression } from '../values/same-expression.js';

/** `if`: where the condition cannot be told, both branches are evaluated and may agree. */
export const conditional: Handler<'if'> = (node, scope) => evaluateChain(node, scope).step;

/** An evaluated expression, and the choices that it is made of. */
interface Chain {
  readonly step: Step;
  readonly doubtful: readonly DoubtfulChoice[];
  readonly base: Step;
}

/** `若 … 则 … 否则 若 …` is one choice among several, as cases are. */
function evaluateChain(node: NodeOf<'if'>, scope: Scope): Chain {
  const condition = evaluateIn(scope, node.condition);
  if (isTrue(condition.outcome)) {
    const value = evaluateIn(scope, node.whenTrue);
    const step = createStep(node, value.outcome, [condition, value]);
    return { step, doubtful: [], base: value };
  }
  if (isFalse(condition.outcome)) {
    const other = evaluateOther(node.whenFalse, scope);
    return { ...other, step: createStep(node, other.step.outcome, [condition, other.step]) };
  }
  const value = evaluateIn(scope, node.whenTrue);
  const other = evaluateOther(node.whenFalse, scope);
  if (isSettledBy(other, value)) {
    const step = createStep(node, value.outcome, [condition, value, other.step]);
    return { ...other, step };
  }
  const doubtful = [doubtfulStep(condition, value), ...other.doubtful];
  const outcome = chooseFirst(doubtful, other.base, node, scope);
  const step = createStep(node, outcome, [condition, value, other.step]);
  return { step, doubtful, base: other.base };
}

/** Both branches are one expression with a value to come, so the condition has no part in it. */
function isSettledBy(other: Chain, value: Step): boolean {
  const isAlike = sameExpression(value.expression, other.step.expression);
  return isAlike && value.outcome.status !== 'error';
}

function evaluateOther(expression: CoreExpression, scope: Scope): Chain {
  if (expression.kind === 'if') return evaluateChain(expression, scope);
  const step = evaluateIn(scope, expression);
  return { step, doubtful: [], base: step };
}

function doubtfulStep(condition: Step, { outcome, expression }: Step): DoubtfulChoice {
  return { condition: condition.outcome, value: outcome, expression };
}

/** `value`, or the other where it is an error; an unknown stays unknown. */
export const fallback: Handler<'fallback'> = (node, scope) => {
  const value = evaluateIn(scope, node.value);
  if (value.outcome.status !== 'error') return createStep(node, value.outcome, [value]);
  const other = evaluateIn(scope, node.fallback);
  return createStep(node, other.outcome, [value, other]);
};

type Branch = CasesDecision['branches'][number];

/** The first branch whose condition holds; those in doubt before it must agree with it. */
export const cases: Handler<'cases'> = (node, scope) => {
  const branches: Branch[] = [];
  const doubtful: DoubtfulChoice[] = [];
  let base: Step | undefined;
  let last: number | undefined;
  for (const [index, branch] of node.branches.entries()) {
    if (base !== undefined) {
      branches.push({ status: 'notReached' });
      continue;
    }
    const reached = evaluateBranch(branch, scope, doubtful.length > 0);
    branches.push(reached);
    if (reached.value === undefined) continue;
    if (reached.status === 'true' || branch.when === undefined) {
      base = reached.value;
      last = index;
    } else if (reached.test !== undefined) {
      doubtful.push(doubtfulStep(reached.test, reached.value));
    }
  }
  const steps = branches.flatMap(({ test, value }) =>
    [test, value].filter((step) => step !== undefined),
  );
  const otherwise = base ?? { outcome: noBranch(node, steps, scope) };
  const outcome = chooseFirst(doubtful, otherwise, node, scope);
  const chosen = outcome.status === 'known' && last !== undefined ? { chosen: last } : {};
  return createStep(node, outcome, steps, { kind: 'cases', branches, ...chosen });
};

function evaluateBranch(branch: CaseBranch, outer: Scope, isInDoubt: boolean): Branch {
  const scope = withCitation(outer, branch.citation);
  if (branch.when === undefined) {
    return { status: isInDoubt ? 'unknown' : 'true', value: evaluateIn(scope, branch.then) };
  }
  const test = evaluateIn(scope, branch.when);
  const status = testStatus(test.outcome);
  return status === 'false'
    ? { status, test }
    : { status, test, value: evaluateIn(scope, branch.then) };
}

/** Values in order, each on a condition in doubt, and the one that holds if none of them does. */
export function chooseFirst(
  doubtful: readonly DoubtfulChoice[],
  base: Pick<Step, 'outcome'> & Partial<Pick<Step, 'expression'>>,
  node: { readonly type: NodeOf<'cases'>['type'] },
  scope: Scope,
): Outcome {
  if (doubtful.length === 0) return base.outcome;
  const choice = {
    doubtful,
    base: base.outcome,
    baseExpression: base.expression,
    mode: 'first',
    baseHolds: true,
    isBoolean: node.type.kind === 'boolean',
  } as const;
  return choose(choice, scope.run.sets);
}

function noBranch(node: NodeOf<'cases'>, tests: readonly Step[], scope: Scope): Outcome {
  const witness = describeLeaves(tests, scope.run.prepared);
  return fail(scope, node.id, 'cases-without-otherwise', { rule: ruleWords(scope), witness });
}
