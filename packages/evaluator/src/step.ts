import type { DayOff } from '@tiaoli/calendar';
import type { CoreExpression, DateText, Rule } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import type { Outcome } from './outcome.js';
import type { Element } from './value.js';

/**
 * One evaluated expression: what it was, what it came to, and the evaluated expressions under it,
 * in the order in which `expression` names them. Operands that do not matter are absent: those of a
 * `and` or `or` beside the ones that settle it, branches that were not taken.
 */
export interface Step {
  readonly expression: CoreExpression;
  readonly outcome: Outcome;
  readonly children: readonly Step[];
  /** How a decision was reached, for the kinds that choose. */
  readonly decision?: Decision;
}

/** A rule and how its value came about. References to other rules point to their own `RuleStep`. */
export interface RuleStep {
  readonly rule: Rule;
  readonly outcome: Outcome;
  readonly body: Step;
  /** What a rule of an entity was decided about. */
  readonly element?: Element;
}

export type Decision =
  | CasesDecision
  | TableDecision
  | BracketDecision
  | ScoreDecision
  | ChecklistDecision
  | MilestonesDecision
  | ListDecision
  | RolledDecision
  | MonthsDecision
  | AllocationDecision;

/** `notReached`: an earlier one had already decided. */
export type TestStatus = 'true' | 'false' | 'unknown' | 'error' | 'notReached';

/** Of what looks at a list: the elements, in order, and what was said of each. */
export interface ListDecision {
  readonly kind: 'list';
  readonly members: readonly Member[];
}

/** A date that is a day off and was moved to a working day. */
export interface RolledDecision {
  readonly kind: 'rolled';
  readonly from: DateText;
  readonly to: DateText;
  readonly off: DayOff;
}

/** Of a sum over months: what each month gave, in order. */
export interface MonthsDecision {
  readonly kind: 'months';
  readonly months: readonly MonthStep[];
}

export interface MonthStep {
  /** The first day of the month. */
  readonly first: DateText;
  /** The days that count of those of the month; absent for a whole month. */
  readonly days?: { readonly counted: number; readonly all: number };
  readonly step: Step;
  /** The rules as they were worked out with the parameter values of this month. */
  readonly steps: ReadonlyMap<string, RuleStep>;
  readonly elementSteps: ReadonlyMap<Element, ReadonlyMap<string, RuleStep>>;
}

export interface Member {
  readonly element: Element;
  /** Whether it belongs to the list: holds, or not yet known. */
  readonly membership: Outcome;
  /** What the expression about each element came to, where there is one and it was needed. */
  readonly outcome?: Outcome;
  /** Of a list in order: what each of its keys came to. */
  readonly keys?: readonly Outcome[];
}

/** Of a part of an amount: the weights of all, and how the part came about. */
export interface AllocationDecision {
  readonly kind: 'allocation';
  readonly members: readonly Member[];
  readonly part: Part;
  /** Of the weights of all. */
  readonly sum: Fraction;
  /** How many steps were left when all parts were rounded toward zero. */
  readonly left: bigint;
}

/** One part of an amount that was divided. */
export interface Part {
  readonly weight: Fraction;
  readonly amount: Fraction;
  /** Before rounding. */
  readonly share: Fraction;
  /** Rounded toward zero to the step. */
  readonly rounded: Fraction;
  /** The steps that it got of what was left. */
  readonly extra: bigint;
  /** Its place among all by what rounding took, from 1. */
  readonly place: number;
}

export interface CasesDecision {
  readonly kind: 'cases';
  /** One a branch. `test` is absent for `otherwise` and where not reached. */
  readonly branches: readonly {
    readonly status: TestStatus;
    readonly test?: Step;
    readonly value?: Step;
  }[];
  /** Index of the branch that decided. */
  readonly chosen?: number;
}

export interface TableDecision {
  readonly kind: 'table';
  /** The subjects of the columns. */
  readonly columns: readonly Step[];
  readonly rows: readonly {
    readonly status: TestStatus;
    /** One a column; `-` is `true`. */
    readonly cells: readonly TestStatus[];
    /** Present for rows that hold. */
    readonly outputs?: readonly Step[];
  }[];
  /** Rows that gave the result: one for unique and first, all that hold for the others. */
  readonly chosen: readonly number[];
  /** What each output column comes to by itself, for the hit policies with one value a column. */
  readonly fields?: readonly { readonly name: string; readonly outcome: Outcome }[];
}

/** Of tiers and slabs: the brackets that take part, with the part of the amount in each. */
export interface BracketDecision {
  readonly kind: 'brackets';
  readonly amount: Step;
  readonly parts: readonly {
    /** Index of the bracket. */
    readonly bracket: number;
    readonly part: Fraction;
    readonly rate: Fraction;
    readonly product: Fraction;
  }[];
}

export interface ScoreDecision {
  readonly kind: 'score';
  readonly groups: readonly {
    readonly outcome: Outcome;
    /** Before 0 and the maximum were applied. */
    readonly sum: Outcome;
    readonly max?: Step;
    readonly weight?: Step;
    /** After the weight was applied: what enters the total. */
    readonly counted: Outcome;
    readonly criteria: readonly CriterionStep[];
  }[];
  /** The groups together, before limits and rounding of the total. */
  readonly together: Outcome;
  readonly total: Outcome;
  /** The grade by points alone. */
  readonly gradeByTotal?: Outcome;
  readonly grades: readonly { readonly status: TestStatus }[];
  readonly vetoes: readonly { readonly status: TestStatus; readonly test: Step }[];
  readonly grade?: Outcome;
  /** Index of the veto that lowered the grade. */
  readonly struck?: number;
}

/** A part of a result that can be asked for by its name. */
export interface FieldOutcome {
  readonly name: string;
  readonly outcome: Outcome;
}

export interface ChecklistDecision {
  readonly kind: 'checklist';
  /** Whether each item is met: one with 不得 is where its test does not hold. */
  readonly items: readonly { readonly status: TestStatus; readonly test: Step }[];
  readonly count?: Step;
  /** What is missing, how many are met and what encouraged items are not. */
  readonly fields: readonly FieldOutcome[];
}

export interface MilestonesDecision {
  readonly kind: 'milestones';
  readonly milestones: readonly MilestoneStep[];
  /** The status of each, and how many have each status. */
  readonly fields: readonly FieldOutcome[];
}

export interface MilestoneStep {
  readonly due: Step;
  readonly done: Step;
  readonly doneOn: Step;
  readonly outcome: Outcome;
  /** Days late or overdue; of what is not yet due, days left. */
  readonly days?: number;
}

export interface CriterionStep {
  /** After 0 and the maximum were applied. */
  readonly outcome: Outcome;
  /** Before. */
  readonly raw: Outcome;
  readonly max?: Step;
  /** The evaluated method: one step for points and bands, `from` and `deduct`, or the items. */
  readonly steps: readonly Step[];
  /** Index of the item that counted, for highest-of. */
  readonly chosen?: number;
}
