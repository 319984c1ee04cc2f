import type { Step } from '@tiaoli/evaluator';
import type { CoreExpression, CoreKind, Rule } from '@tiaoli/ir';
import type { Context } from '../context.js';
import type { ExplanationNode } from '../explanation.js';
import type { Quantity } from '../values/quantity.js';

/** Why a step came out as it did: sentences, and the reasons that are listed below them. */
export interface Account {
  readonly sentences: readonly string[];
  readonly children: readonly ExplanationNode[];
}

/** What an account is given. */
export interface Setting {
  readonly context: Context;
  /** The rule that the step belongs to. */
  readonly rule: Rule;
  /** How a number that the step comes to is shown. */
  readonly quantity: Quantity;
  /** Statements that led to this step: the conditions of the branches that were taken. */
  readonly premise: readonly string[];
  /** Whether the value is the points of a criterion. */
  readonly isPoints: boolean;
  /** Gives the account of a step inside this one. */
  readonly account: (step: Step, setting: Setting) => Account;
}

/** A step whose expression has a certain kind. */
export type StepOf<K extends CoreKind> = Step & {
  readonly expression: Extract<CoreExpression, { readonly kind: K }>;
};

export type Accountant<K extends CoreKind> = (step: StepOf<K>, setting: Setting) => Account;

export const only = (...sentences: readonly string[]): Account => ({ sentences, children: [] });

/** The account of an expression inside a step, if it was evaluated. */
export function accountOf(expression: CoreExpression, setting: Setting): Account {
  const step = setting.context.steps.get(expression);
  return step === undefined ? only() : setting.account(step, setting);
}

/** One account after another. */
export function join(...accounts: readonly Account[]): Account {
  return {
    sentences: accounts.flatMap((account) => account.sentences),
    children: accounts.flatMap((account) => account.children),
  };
}
