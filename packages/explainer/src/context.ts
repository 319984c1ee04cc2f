import type { Language } from '@tiaoli/diagnostics';
import type { Decision, EvaluationError, Outcome, Step } from '@tiaoli/evaluator';
import type { Core, CoreExpression, Enumeration, Input, Parameter, Rule, Source } from '@tiaoli/ir';
import { stepsByExpression } from './steps-by-expression.js';
import type { Wording } from './wording/wording.js';
import { zeroDivisors } from './zero-divisors.js';

/** All that one explanation is made from. */
export interface Context {
  readonly core: Core;
  readonly decision: Decision;
  readonly language: Language;
  readonly wording: Wording;
  readonly detail: Detail;
  readonly declared: Declared;
  /** What each evaluated expression came to. */
  readonly steps: ReadonlyMap<CoreExpression, Step>;
  /** What stood below the line of each division by zero. */
  readonly zeroDivisors: ReadonlyMap<EvaluationError, CoreExpression>;
  /** Names that stand beside their title already in this tree. Grows as sentences are written. */
  readonly mentioned: Set<string>;
  /** Rules that have a node already, or will have one of their own. Grows likewise. */
  readonly expanded: Set<string>;
}

/**
 * How much is told: `short` leaves out what did not apply and the parameters' own paragraphs; `all`
 * also has the steps that changed nothing, for whoever checks a decision by machine.
 */
export type Detail = 'short' | 'full' | 'all';

/** The declarations of a core by name. */
export interface Declared {
  readonly inputs: ReadonlyMap<string, Input>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly enumerations: ReadonlyMap<string, Enumeration>;
  readonly sources: ReadonlyMap<string, Source>;
}

export function createContext(
  decision: Decision,
  core: Core,
  language: Language,
  wording: Wording,
  asked: readonly string[],
  detail: Detail,
): Context {
  const steps = stepsByExpression(decision);
  return {
    core,
    decision,
    language,
    wording,
    detail,
    declared: declare(core),
    steps,
    zeroDivisors: zeroDivisors(steps),
    mentioned: new Set(),
    expanded: new Set(asked),
  };
}

export function declare(core: Core): Declared {
  return {
    inputs: byName(core.inputs),
    parameters: byName(core.parameters),
    rules: byName(core.rules),
    enumerations: byName(core.enumerations),
    sources: byName(core.sources),
  };
}

/** The outcome of an expression, where it was evaluated. */
export function outcomeOf(context: Context, expression: CoreExpression): Outcome | undefined {
  return context.steps.get(expression)?.outcome;
}

function byName<T extends { readonly name: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.name, each]));
}
