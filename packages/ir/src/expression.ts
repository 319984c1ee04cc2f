import type { Bilingual } from '@tiaoli/diagnostics';
import type { Citation } from './citation.js';
import type { ConstantValue } from './constant-value.js';
import type { DateCall, Shift, SumMonths, ThisMonth } from './date-expressions.js';
import type { Aggregate, Allocate, Filter, Rank, Sort } from './list-expression.js';
import type { Node } from './node.js';
import type { Checklist, Milestones, Modality } from './obligations.js';
import type { BuiltIn, CompareOperator, HitPolicy, RoundingMode } from './operators.js';
import type { RationalText, ValueType } from './types.js';

/**
 * An expression of the core. Every node has the type of its value, and an `id` into the core's
 * `origins`. Names refer to declarations of the same core.
 */
export type CoreExpression =
  | Constant
  | InputReference
  | ParameterReference
  | RuleReference
  | ElementInput
  | ElementRule
  | FieldAccess
  | AsOfDate
  | Subject
  | Not
  | And
  | Or
  | Compare
  | Arithmetic
  | Negate
  | Match
  | If
  | Fallback
  | Call
  | Round
  | Cap
  | Floor
  | Cases
  | Table
  | Tiers
  | Slabs
  | Score
  | Checklist
  | Milestones
  | Filter
  | Aggregate
  | Rank
  | Sort
  | Shift
  | DateCall
  | SumMonths
  | ThisMonth
  | Allocate;

export type CoreKind = CoreExpression['kind'];

export interface Constant extends Node {
  readonly kind: 'constant';
  readonly value: ConstantValue;
  /** How the author wrote it, for people: `3 人`. */
  readonly text: string;
}

export interface InputReference extends Node {
  readonly kind: 'input';
  readonly name: string;
}

/** The value of a parameter on the as-of date. */
export interface ParameterReference extends Node {
  readonly kind: 'parameter';
  readonly name: string;
}

/** The whole value of another rule. */
export interface RuleReference extends Node {
  readonly kind: 'rule';
  readonly name: string;
}

/**
 * An input of an element: of the innermost element of that entity, be it the one that the rule is
 * about or the one that a filter, an aggregate, a rank or a sort looks at.
 */
export interface ElementInput extends Node {
  readonly kind: 'elementInput';
  readonly entity: string;
  readonly name: string;
}

/** The whole value of a rule of an element, found as an `ElementInput` is. */
export interface ElementRule extends Node {
  readonly kind: 'elementRule';
  readonly entity: string;
  readonly name: string;
}

/** A field of a record, `total` or `grade` of a score, or one that `ruleFields` names. */
export interface FieldAccess extends Node {
  readonly kind: 'field';
  readonly of: CoreExpression;
  readonly name: string;
}

export interface AsOfDate extends Node {
  readonly kind: 'asOfDate';
}

/** The value under test inside a `Match`, a table cell, a band or a grade; the points of a score. */
export interface Subject extends Node {
  readonly kind: 'subject';
}

export interface Not extends Node {
  readonly kind: 'not';
  readonly operand: CoreExpression;
}

/** Strong Kleene conjunction of at least two operands. */
export interface And extends Node {
  readonly kind: 'and';
  readonly operands: readonly CoreExpression[];
}

export interface Or extends Node {
  readonly kind: 'or';
  readonly operands: readonly CoreExpression[];
}

/**
 * Both sides have one type. Order is numeric, by calendar, or for an ordered enumeration by rank:
 * 良好 ≥ 合格 holds when 良好 is listed before 合格.
 */
export interface Compare extends Node {
  readonly kind: 'compare';
  readonly operator: CompareOperator;
  readonly left: CoreExpression;
  readonly right: CoreExpression;
}

export interface Arithmetic extends Node {
  readonly kind: 'arithmetic';
  readonly operator: 'add' | 'subtract' | 'multiply' | 'divide';
  readonly left: CoreExpression;
  readonly right: CoreExpression;
}

export interface Negate extends Node {
  readonly kind: 'negate';
  readonly operand: CoreExpression;
}

/** A boolean test of a subject, evaluated once: `x 在 3人以上不满5人`. */
export interface Match extends Node {
  readonly kind: 'match';
  readonly subject: CoreExpression;
  /** Boolean; refers to the subject through `Subject`. */
  readonly test: CoreExpression;
  readonly text: string;
}

export interface If extends Node {
  readonly kind: 'if';
  readonly condition: CoreExpression;
  readonly whenTrue: CoreExpression;
  readonly whenFalse: CoreExpression;
}

/** `value`, or `fallback` where `value` is an error. An unknown stays unknown. */
export interface Fallback extends Node {
  readonly kind: 'fallback';
  readonly value: CoreExpression;
  readonly fallback: CoreExpression;
}

export interface Call extends Node {
  readonly kind: 'call';
  readonly function: BuiltIn;
  readonly arguments: readonly CoreExpression[];
}

export interface Round extends Node {
  readonly kind: 'round';
  readonly value: CoreExpression;
  readonly mode: RoundingMode;
  /** A positive constant in base units. */
  readonly step: RationalText;
  /** The step as written. */
  readonly text: string;
}

export interface Cap extends Node {
  readonly kind: 'cap';
  readonly value: CoreExpression;
  readonly limit: CoreExpression;
}

export interface Floor extends Node {
  readonly kind: 'floor';
  readonly value: CoreExpression;
  readonly limit: CoreExpression;
}

/** The first branch whose condition holds decides. The last branch may have no condition. */
export interface Cases extends Node {
  readonly kind: 'cases';
  readonly branches: readonly CaseBranch[];
}

export interface CaseBranch {
  readonly id: number;
  /** Absent for `otherwise`, which is last. */
  readonly when?: CoreExpression;
  readonly then: CoreExpression;
  /** How binding the outcome of this branch is; that of the rule where absent. */
  readonly modality?: Modality;
  readonly citation: Citation;
}

/**
 * A decision table (DMN). One output column gives its value, several a record; `collect` gives a
 * list of either, the aggregates a number. `bands` of a score are a table with hit policy first.
 */
export interface Table extends Node {
  readonly kind: 'table';
  readonly hitPolicy: HitPolicy;
  readonly columns: readonly TableColumn[];
  readonly outputs: readonly TableOutput[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly subject: CoreExpression;
  /** The heading as written. */
  readonly text: string;
}

export interface TableOutput {
  readonly name: string;
  readonly type: ValueType;
}

export interface TableRow {
  readonly id: number;
  /** One a column; empty for `otherwise`, which is last and holds when no other row does. */
  readonly cells: readonly TableCell[];
  readonly isOtherwise: boolean;
  readonly outputs: readonly CoreExpression[];
}

export interface TableCell {
  /** Boolean, over `Subject`; absent for `-`. */
  readonly test?: CoreExpression;
  readonly text: string;
}

/** Consecutive brackets from the lowest up; each begins where the one before ends. */
export interface Bracket {
  readonly id: number;
  /** Absent in the first bracket, which begins at zero. */
  readonly lower?: CoreExpression;
  /** Absent in the last bracket if it is open. */
  readonly upper?: CoreExpression;
  /** Whether an amount equal to `upper` still lies in this bracket; only slabs can tell. */
  readonly upperInclusive: boolean;
  readonly rate: CoreExpression;
  readonly text: string;
}

/** Sum over the brackets of (the part of the amount in it × its rate). */
export interface Tiers extends Node {
  readonly kind: 'tiers';
  readonly amount: CoreExpression;
  readonly brackets: readonly Bracket[];
}

/** The whole amount × the rate of the bracket it lies in. */
export interface Slabs extends Node {
  readonly kind: 'slabs';
  readonly amount: CoreExpression;
  readonly brackets: readonly Bracket[];
}

/**
 * A scorecard. Points of a criterion and of a group are bounded by 0 and their maximum. Together
 * they are the sum of the groups that count plus, less those that count minus, at most `max`, and
 * the bonus groups on top of that.
 */
export interface Score extends Node {
  readonly kind: 'score';
  readonly groups: readonly ScoreGroup[];
  readonly max?: CoreExpression;
  /** The total, over `Subject`, the points together; absent where they are the total. */
  readonly total?: CoreExpression;
  /** Best first; empty where the scorecard has no grades. */
  readonly grades: readonly ScoreGrade[];
  readonly vetoes: readonly ScoreVeto[];
}

export interface ScoreGroup {
  readonly id: number;
  /** Empty where the scorecard has no groups. */
  readonly name: string;
  readonly title: Bilingual;
  /** Absent where its points count plus. */
  readonly counts?: 'minus' | 'bonus';
  /** What its points, once bounded, are multiplied by. */
  readonly weight?: CoreExpression;
  readonly max?: CoreExpression;
  readonly criteria: readonly ScoreCriterion[];
  readonly citation: Citation;
}

export interface ScoreCriterion {
  readonly id: number;
  readonly name: string;
  readonly title: Bilingual;
  readonly max?: CoreExpression;
  readonly method: CriterionMethod;
  readonly citation: Citation;
}

export type CriterionMethod =
  | { readonly kind: 'points'; readonly points: CoreExpression }
  | { readonly kind: 'bands'; readonly table: Table }
  | { readonly kind: 'deduct'; readonly from: CoreExpression; readonly deduct: CoreExpression }
  | { readonly kind: 'highestOf'; readonly items: readonly CoreExpression[] };

export interface ScoreGrade {
  readonly id: number;
  readonly grade: string;
  /** Boolean over `Subject`, the total; absent for `otherwise`, which is last. */
  readonly test?: CoreExpression;
  readonly text: string;
}

export interface ScoreVeto {
  readonly id: number;
  readonly when: CoreExpression;
  readonly grade: string;
  readonly title: Bilingual;
  readonly citation: Citation;
}
