import type { HolidayCalendar } from '@tiaoli/calendar';
import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Core, DateText } from '@tiaoli/ir';
import type { FactSet, Outcome } from './outcome.js';
import type { RuleStep, Step } from './step.js';
import type { Element, Value } from './value.js';

/**
 * A fact as it comes from outside. `number` keeps the digits of its source text, so that nothing is
 * lost in a binary float; `null` means absent.
 */
export type RawFact =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'list'; readonly items: readonly RawFact[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, RawFact])[] };

/** Facts by the name of their input; an absent name is an unknown fact. */
export type Facts = ReadonlyMap<string, Value>;

export interface Question {
  readonly core: Core;
  readonly facts: Facts;
  readonly asOf: DateText;
  /**
   * Names of rules, and of lists for the results of their elements; all rules that are not internal
   * and all lists where absent.
   */
  readonly only?: readonly string[];
  /** Decides only the rules of this element, and those of the elements in its own lists. */
  readonly about?: Element;
  /** Days off and make-up working days; those of China where absent. */
  readonly holidays?: HolidayCalendar;
  /**
   * Is told of what is evaluated for its outcome alone, whose steps no other step holds: cells of
   * tables, tests of grades, what is said of each element of a list.
   */
  readonly observe?: (step: Step) => void;
}

/** One asked rule. */
export interface RuleResult {
  readonly rule: string;
  readonly outcome: Outcome;
  /** For an unknown outcome, the best next fact to ask for: see `bestQuestion`. */
  readonly ask?: string;
}

export interface Decision {
  /** What was asked: an explanation shows its facts and the parameter values of its date. */
  readonly question: Question;
  readonly results: readonly RuleResult[];
  /** Every rule that was evaluated on the way, by name. */
  readonly steps: ReadonlyMap<string, RuleStep>;
  /** The elements of the lists among the facts, unless only some rules were asked. */
  readonly lists: readonly ListResults[];
  /** The rules of an element that were evaluated on the way, by name. */
  readonly elementSteps: ReadonlyMap<Element, ReadonlyMap<string, RuleStep>>;
  /** The version of the holiday calendar, where it was used. */
  readonly holidays?: string;
}

/** What was decided about the elements of a list. */
export interface ListResults {
  /** Name of the input. */
  readonly list: string;
  readonly elements: readonly ElementResults[];
}

export interface ElementResults {
  readonly element: Element;
  /** The rules of its entity that are not internal. */
  readonly results: readonly RuleResult[];
  /** The lists among its own facts. */
  readonly lists: readonly ListResults[];
}

/** Facts that were read, or what is wrong with them; diagnostics have spans only if `spans` knows. */
export interface ReadFacts {
  readonly facts: Facts;
  readonly diagnostics: readonly Diagnostic[];
}

export type { FactSet };
