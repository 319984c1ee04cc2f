import type { Element, Facts, RuleStep, Step } from '@tiaoli/evaluator';
import type { CoreExpression, CoreKind, Rule } from '@tiaoli/ir';

/** The search for the facts that an unknown may still depend on. */
export interface Walk {
  readonly facts: Facts;
  /** By qualified name. */
  readonly rules: ReadonlyMap<string, Rule>;
  readonly elements: ReadonlyMap<string, readonly Element[]>;
  /** Names of inputs, and facts of elements by their path. */
  readonly open: Set<string>;
  /** What was looked at already, so that each is looked at once. */
  readonly seen: Set<unknown>;
  /** Given here, so that the handlers of the kinds need not import each other. */
  step(step: Step, where: Where): void;
  /** What was not evaluated, and might be once more is known. */
  expression(expression: CoreExpression, where: Where): void;
}

/** The evaluated rules that references lead to, and the elements at hand. */
export interface Where {
  readonly steps: ReadonlyMap<string, RuleStep>;
  readonly elementSteps: ReadonlyMap<Element, ReadonlyMap<string, RuleStep>>;
  /** By entity. */
  readonly about: ReadonlyMap<string, Element>;
  /** Rules were not worked out for the month in question, so nothing is known of them. */
  readonly isUnworked?: boolean;
}

export type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;

export function aboutElement(where: Where, element: Element): Where {
  return { ...where, about: new Map(where.about).set(element.entity, element) };
}

/** Inside a list any of its elements may be meant. */
export function aboutAny(where: Where, entity: string | undefined): Where {
  if (entity === undefined || !where.about.has(entity)) return where;
  const about = new Map(where.about);
  about.delete(entity);
  return { ...where, about };
}

/** The step of a rule of an element, or of each element that may be meant. */
export function elementStepsOf(
  entity: string,
  name: string,
  where: Where,
  walk: Walk,
): readonly { readonly element: Element; readonly step: RuleStep | undefined }[] {
  const element = where.about.get(entity);
  const possible = element === undefined ? (walk.elements.get(entity) ?? []) : [element];
  return possible.map((each) => ({
    element: each,
    step: where.isUnworked === true ? undefined : where.elementSteps.get(each)?.get(name),
  }));
}
