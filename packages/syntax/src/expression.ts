import type { Span } from '@tiaoli/diagnostics';

/**
 * What the author wrote in a scalar. Spans point into the policy file, whatever quotes, block
 * indentation or full-width signs stand there.
 */
export type Expression =
  | NumberLiteral
  | DateLiteral
  | BooleanLiteral
  | TextLiteral
  | Reference
  | MemberAccess
  | AsOfDate
  | ThisMonth
  | Not
  | Negate
  | Logical
  | Comparison
  | Arithmetic
  | Membership
  | Conditional
  | Fallback
  | Call
  | Where
  | Missing;

export type ExpressionKind = Expression['kind'];

/** `0.2 元/平方米/月`, `70%`, `3 万`. */
export interface NumberLiteral {
  readonly kind: 'number';
  readonly span: Span;
  /** Digits as written, with an optional decimal point: `1.10`. */
  readonly digits: string;
  /** `万`, `亿`, `%`, `‰`, in the order written. */
  readonly multipliers: readonly string[];
  readonly unit?: UnitText;
}

/** A unit as written, canonically spelt: `元/平方米/月`. */
export interface UnitText {
  readonly text: string;
  readonly span: Span;
}

/** Always a real calendar date in ISO form. */
export interface DateLiteral {
  readonly kind: 'date';
  readonly span: Span;
  readonly iso: string;
}

export interface BooleanLiteral {
  readonly kind: 'boolean';
  readonly span: Span;
  readonly value: boolean;
}

export interface TextLiteral {
  readonly kind: 'text';
  readonly span: Span;
  readonly text: string;
}

/** A name of the policy: input, parameter, rule or enumeration value; resolved by the checker. */
export interface Reference {
  readonly kind: 'reference';
  readonly span: Span;
  readonly name: string;
  /** Written as 「…」. */
  readonly quoted: boolean;
}

/** `信用得分.等级`: a field of a rule with several results. */
export interface MemberAccess {
  readonly kind: 'member';
  readonly span: Span;
  readonly of: Expression;
  readonly name: string;
  readonly nameSpan: Span;
}

/** `适用日期`. */
export interface AsOfDate {
  readonly kind: 'asOfDate';
  readonly span: Span;
}

/** `当月`: inside a monthly sum the first day of the month. */
export interface ThisMonth {
  readonly kind: 'thisMonth';
  readonly span: Span;
}

export interface Not {
  readonly kind: 'not';
  readonly span: Span;
  readonly operand: Expression;
}

export interface Negate {
  readonly kind: 'negate';
  readonly span: Span;
  readonly operand: Expression;
}

/** At least two operands of one connective: `甲 且 乙 且 丙`. */
export interface Logical {
  readonly kind: 'logical';
  readonly span: Span;
  readonly connective: 'and' | 'or';
  readonly operands: readonly Expression[];
}

export type ComparisonOperator = '=' | '≠' | '<' | '≤' | '>' | '≥';

/**
 * A chain of comparisons, a conjunction: `3 ≤ x < 5` has three operands and two operators.
 * Words such as 不满 are read as their sign and kept in `spellings` for the printer.
 */
export interface Comparison {
  readonly kind: 'comparison';
  readonly span: Span;
  readonly operands: readonly Expression[];
  readonly operators: readonly ComparisonOperator[];
  readonly spellings: readonly string[];
}

export interface Arithmetic {
  readonly kind: 'arithmetic';
  readonly span: Span;
  readonly operator: '+' | '-' | '×' | '÷';
  readonly left: Expression;
  readonly right: Expression;
}

/** `x 在 3人以上不满5人`. */
export interface Membership {
  readonly kind: 'membership';
  readonly span: Span;
  readonly subject: Expression;
  readonly test: Test;
}

export interface Conditional {
  readonly kind: 'conditional';
  readonly span: Span;
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

/** `甲÷乙 否则取 0`: a value to use where the first is an error. */
export interface Fallback {
  readonly kind: 'fallback';
  readonly span: Span;
  readonly value: Expression;
  readonly fallback: Expression;
}

/** A built-in function by its key in the function table. */
export interface Call {
  readonly kind: 'call';
  readonly span: Span;
  readonly function: string;
  readonly arguments: readonly Expression[];
}

/** `企业名单 其中 信用得分≥90分`: the elements of a list for which a condition holds. */
export interface Where {
  readonly kind: 'where';
  readonly span: Span;
  readonly list: Expression;
  /** Read with the names of the list's entity. */
  readonly condition: Expression;
}

/** Stands where something could not be read; it was reported, and is never reported again. */
export interface Missing {
  readonly kind: 'missing';
  readonly span: Span;
}

/** What a cell, a band's key or the right side of `在` says about a subject. */
export type Test = AnyTest | OneOf | Interval | EqualTo | MissingTest;

/** A lone `-`. */
export interface AnyTest {
  readonly kind: 'any';
  readonly span: Span;
}

/** `党支部、联合党支部`: any of the tests. */
export interface OneOf {
  readonly kind: 'oneOf';
  readonly span: Span;
  readonly tests: readonly Test[];
}

export interface Bound {
  readonly value: Expression;
  readonly inclusive: boolean;
  /** The word or sign as written (`以上`, `≥`, `不满`, `至`), for the printer. */
  readonly spelling: string;
}

/** At least one bound is present. `3人以上不满5人`, `3至5人` (both inclusive), `≥ 3人`. */
export interface Interval {
  readonly kind: 'interval';
  readonly span: Span;
  readonly lower?: Bound;
  readonly upper?: Bound;
  /** Ends with 的部分, as the brackets of regulations do; means nothing more. */
  readonly suffix?: true;
}

/** A value, or with `negated` any other (`≠ 优秀`, `非 优秀`). A boolean subject takes 是 and 否. */
export interface EqualTo {
  readonly kind: 'equalTo';
  readonly span: Span;
  readonly value: Expression;
  readonly negated: boolean;
}

export interface MissingTest {
  readonly kind: 'missingTest';
  readonly span: Span;
}
