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
  /** The elements whose fact of a name was opened. */
  readonly opened: Map<string, Set<Element>>;
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
  /** At most one of each entity. */
  readonly about: readonly Element[];
  /** What was walked about no element in particular, with these rules. */
  readonly walked: Set<CoreExpression>;
  /** Rules were not worked out for the month in question, so nothing is known of them. */
  readonly isUnworked?: boolean;
}

export type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;

export function aboutElement(where: Where, element: Element): Where {
  return { ...where, about: [...withoutEntity(element.entity, where), element] };
}

/** Inside a list any of its elements may be meant. */
export function aboutAny(where: Where, entity: string | undefined): Where {
  if (entity === undefined || elementAt(entity, where) === undefined) return where;
  return { ...where, about: withoutEntity(entity, where) };
}

export function elementAt(entity: string, { about }: Where): Element | undefined {
  return about.find((element) => element.entity === entity);
}

function withoutEntity(entity: string, { about }: Where): readonly Element[] {
  return about.filter((element) => element.entity !== entity);
}

/** The step of a rule of an element, or of each element that may be meant. */
export function elementStepsOf(
  entity: string,
  name: string,
  where: Where,
  walk: Walk,
): readonly { readonly element: Element; readonly step: RuleStep | undefined }[] {
  const element = elementAt(entity, where);
  const possible = element === undefined ? (walk.elements.get(entity) ?? []) : [element];
  return possible.map((each) => ({
    element: each,
    step: where.isUnworked === true ? undefined : where.elementSteps.get(each)?.get(name),
  }));
}
