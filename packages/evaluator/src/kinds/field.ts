import type { Outcome } from '../outcome.js';
import { known } from '../run/outcomes.js';
import {
  aboutElement,
  createStep,
  elementOf,
  evaluateIn,
  type Handler,
  type Scope,
} from '../run/scope.js';
import type { Step } from '../step.js';
import type { Value } from '../value.js';

/**
 * A field of a record or a score. Where the whole is undecided, the field may be decided all the
 * same: the grade by a veto, one output of rows that agree in it.
 */
export const field: Handler<'field'> = (node, scope) => {
  const of = evaluateIn(scope, node.of);
  const outcome = partOf(of, node.name, scope) ?? fieldOutcome(of.outcome, node.name);
  return createStep(node, outcome, [of]);
};

function partOf(step: Step, name: string, scope: Scope): Outcome | undefined {
  const { expression, decision } = step;
  if (expression.kind === 'rule') {
    return partOf(scope.run.ruleStep(expression.name).body, name, scope);
  }
  if (expression.kind === 'elementRule') {
    const element = elementOf(expression.entity, scope);
    const { body } = scope.run.elementStep(element, expression.name);
    return partOf(body, name, aboutElement(scope, element));
  }
  if (decision !== undefined && 'fields' in decision)
    return decision.fields?.find((part) => part.name === name)?.outcome;
  if (decision?.kind !== 'score') return undefined;
  return name === 'total' ? decision.total : decision.grade;
}

function fieldOutcome(outcome: Outcome, name: string): Outcome {
  if (outcome.status !== 'known') return outcome;
  const value = fieldOf(outcome.value, name);
  if (value === undefined) throw new ReferenceError(`no field ${name}`);
  return known(value);
}

function fieldOf(value: Value, name: string): Value | undefined {
  if (value.kind === 'record') return value.fields.find((part) => part.name === name)?.value;
  if (value.kind !== 'score') return undefined;
  return name === 'total' ? { kind: 'number', value: value.total } : value.grade;
}
