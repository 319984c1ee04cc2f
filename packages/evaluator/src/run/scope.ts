import type { Citation, CoreExpression, CoreKind, DateText, Rule } from '@tiaoli/ir';
import type { Facts } from '../evaluate.js';
import type { Outcome } from '../outcome.js';
import type { Decision, RuleStep, Step } from '../step.js';
import type { Prepared } from './prepared.js';

/** One decision under way. */
export interface Run {
  readonly prepared: Prepared;
  readonly facts: Facts;
  readonly asOf: DateText;
  /** Evaluates a rule once; references to it share the step. */
  ruleStep(name: string): RuleStep;
  /** Given here, so that the handlers of the kinds need not import each other. */
  evaluate(expression: CoreExpression, scope: Scope): Step;
}

/** Where an expression is evaluated. */
export interface Scope {
  readonly run: Run;
  readonly rule: Rule;
  /** Of the innermost piece of the rule that cites something. */
  readonly citation: Citation;
  /** The value that `Subject` stands for. */
  readonly subject?: Outcome;
}

export type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;

export type Handler<K extends CoreKind> = (node: NodeOf<K>, scope: Scope) => Step;

export function evaluateIn(scope: Scope, expression: CoreExpression): Step {
  return scope.run.evaluate(expression, scope);
}

export function withSubject(scope: Scope, subject: Outcome): Scope {
  return { run: scope.run, rule: scope.rule, citation: scope.citation, subject };
}

/** The scope of a piece with a citation of its own; one that cites nothing rests on the outer one. */
export function withCitation(scope: Scope, citation: Citation): Scope {
  const isEmpty = citation.clauses.length === 0 && citation.assumption === undefined;
  return isEmpty ? scope : { ...scope, citation };
}

export function createStep(
  expression: CoreExpression,
  outcome: Outcome,
  children: readonly Step[] = [],
  decision?: Decision,
): Step {
  return decision === undefined
    ? { expression, outcome, children }
    : { expression, outcome, children, decision };
}
