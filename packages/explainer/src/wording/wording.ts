import type { RolledDecision, Value } from '@tiaoli/evaluator';
import type { BuiltIn, CompareOperator, DateFunction, HitPolicy, RoundingMode } from '@tiaoli/ir';
import type { Rational } from '../values/rational.js';
import type { AllocationWording } from './allocation-wording.js';
import type { ListWording } from './list-wording.js';
import type { ObligationWording } from './obligation-wording.js';

/** What a comparison compares: it decides between 以上 and 不早于, "at least" and "not before". */
export type Comparable = 'number' | 'date' | 'name';

/** A name for people; `original` is the Chinese name where it was not yet shown beside it. */
export interface Label {
  readonly title: string;
  readonly original?: string;
}

/** A value in words, and what it is: words stand in quotation marks, figures do not. */
export interface ValueWords {
  readonly text: string;
  readonly kind: Value['kind'];
}

/** An output column and its value. */
export interface NamedWords {
  readonly name: string;
  readonly value: ValueWords;
}

/** Rounding as it took place. */
export interface RoundingWords {
  readonly mode: RoundingMode;
  readonly step: string;
  readonly before: string;
  readonly after: string;
}

/** Where a bracket begins and ends. */
export interface BoundWords {
  readonly lower: string | undefined;
  readonly lowerInclusive: boolean;
  readonly upper: string | undefined;
  readonly upperInclusive: boolean;
}

/** A part of a total and whether it is taken off. */
export interface SignedWords {
  readonly text: string;
  readonly isMinus: boolean;
}

/** A limit that took effect. */
export interface LimitWords {
  readonly before: string;
  readonly limit: string;
  readonly after: string;
}

/** The citations of a piece, already in words. */
export interface BasisWords {
  /** One a source, with the numbers of its clauses. */
  readonly clauses: readonly { readonly title: string; readonly numbers: readonly string[] }[];
  readonly assumption?: string;
  /** The place whose variant says so. */
  readonly place?: string;
  /** The other policy that says so. */
  readonly policy?: PolicyWords;
}

/** Another policy: that a piece came from, or whose input it gives. */
export interface PolicyWords {
  readonly title: string;
  readonly version: string;
  readonly isGiven: boolean;
}

/** When a value of a parameter is in force; dates in words. */
export interface PeriodWords {
  readonly from?: string;
  readonly until?: string;
}

/**
 * The wording of one language. Which sentences are said, about what and in which order is decided
 * elsewhere; here is only how they read. A `Sentence` ends with its full stop, everything else is a
 * phrase to build with.
 */
export interface Wording extends ValueWording, PhraseWording, StatementWording, SentenceWording {
  readonly score: ScoreWording;
  readonly lists: ListWording;
  readonly dates: DateWording;
  readonly obligations: ObligationWording;
  readonly allocation: AllocationWording;
  readonly layout: LayoutWording;
}

type Sentence = string;

/** Why people do not work on a day. */
export type DayOff = RolledDecision['off'];

export interface ValueWording {
  boolean(value: boolean): string;
  date(iso: string): string;
  /** A number that is shown in a unit; the unit as the policy spells it, empty for none. */
  quantity(shown: Rational, unit: string): string;
  percent(shown: Rational): string;
  /** A number as its author wrote it: digits, 万 or %, unit. */
  written(digits: string, multipliers: string, unit: string): string;
  /** Values of several outputs: the first is the main one. */
  record(
    main: string,
    others: readonly { readonly name: string; readonly value: string }[],
  ): string;
  scoreValue(total: string, grade: string | undefined): string;
  /** A list of nothing. */
  readonly none: string;
  readonly undecided: string;
  readonly failed: string;
  readonly notYetKnown: string;
}

export interface PhraseWording {
  /** 甲、乙和丙. */
  items(parts: readonly string[]): string;
  alternatives(parts: readonly string[]): string;
  quote(text: string): string;
  bracket(text: string): string;
  /** A name in a formula, with its value where that is shown. */
  term(label: Label, value: string | undefined): string;
  /** A name as the bound of a test, with its value. */
  boundTerm(label: Label, value: string): string;
  /** A name as the subject of a sentence, with its value where that is shown. */
  subject(label: Label, value?: string): string;
  meetsTest(subject: string, test: string): string;
  /** A rule as the subject of a sentence. */
  rule(label: Label): string;
  /** A rule in a list of what is not known: 会议有效与否. */
  unclearRule(label: Label, isTruth: boolean): string;
  field(of: string, name: string): string;
  readonly scoreFields: { readonly total: string; readonly grade: string };
  readonly asOfDate: string;
  readonly thisValue: string;
  readonly and: string;
  readonly or: string;
  not(condition: string): string;
  operation(left: string, sign: string, right: string): string;
  call(name: BuiltIn, parts: readonly string[]): string;
  conditional(condition: string, whenTrue: string, whenFalse: string): string;
  fallback(value: string, fallback: string): string;
  rounded(value: string, mode: RoundingMode, step: string): string;
  capped(value: string, limit: string): string;
  floored(value: string, limit: string): string;
  readonly blocks: {
    readonly cases: string;
    readonly table: string;
    readonly tiers: string;
    readonly slabs: string;
    readonly score: string;
    readonly checklist: string;
    readonly milestones: string;
  };
  readonly tests: TestWording;
}

/** Words for what a cell asks of its subject: 3 人以上. */
export interface TestWording {
  bound(operator: CompareOperator, value: string, of: Comparable): string;
  all(parts: readonly string[]): string;
  not(test: string): string;
  readonly any: string;
}

/** Statements without a full stop: reasons that a sentence gives. */
export interface StatementWording {
  statements(parts: readonly string[]): string;
  is(subject: string, value: ValueWords): string;
  /** As a clause of its own: 总户数为 0 户. */
  isNumber(subject: string, number: string): string;
  /** The subject has another value than the wanted one. */
  isNot(subject: string, value: ValueWords, wanted: ValueWords): string;
  equals(formula: string, value: string): string;
  holds(rule: string, value: boolean): string;
  unclear(names: readonly string[]): string;
  ruleUnclear(rule: string): string;
  couldNotBe(name: string): string;
  /** Why a division has no result; with the place where it stands in another rule. */
  zeroDivisor(
    fact: string,
    place: { readonly rule: string; readonly basis: string } | undefined,
  ): string;
  notComputable(formula: string, message: string): string;
  relation(left: string, operator: CompareOperator, right: string, of: Comparable): string;
  /** The same where the left side is a statement already: 甲 ÷ 乙 = 92%，不低于 90%. */
  furtherRelation(left: string, operator: CompareOperator, right: string, of: Comparable): string;
  meets(fact: string, test: string, does: boolean): string;
  /** The subject has another value than the one that the row names. */
  rowWants(fact: string, test: string): string;
  readonly noEarlierCase: string;
  regardless(condition: string): string;
}

export interface SentenceWording {
  paragraph(sentences: readonly string[]): string;
  basis(words: BasisWords): string;
  condition(reasons: readonly string[], holds: boolean): Sentence;
  conditionUnknown(known: readonly string[], unclear: readonly string[]): Sentence;
  branchUnknown(unclear: readonly string[]): Sentence;
  calculation(premise: readonly string[], formula: string, value: string): Sentence;
  /** A calculation that an error stopped. */
  pendingCalculation(premise: readonly string[], formula: string): Sentence;
  /** What the value will equal once more is known. */
  notYetCalculated(premise: readonly string[], formula: string, unclear: string): Sentence;
  /** The brackets of an amount that is not known yet. */
  bracketsPending(premise: readonly string[], amount: string, unclear: string): Sentence;
  fixed(premise: readonly string[], value: ValueWords): Sentence;
  sameAs(premise: readonly string[], term: string): Sentence;
  /** After the sentence that says which row applies. */
  resultIs(term: string): Sentence;
  premise(premise: readonly string[]): Sentence;
  eitherWay(value: ValueWords): Sentence;
  rounding(words: RoundingWords): Sentence;
  capTookEffect(words: LimitWords): Sentence;
  floorTookEffect(words: LimitWords): Sentence;
  error(message: string): Sentence;
  needs(sets: readonly (readonly string[])[], more: number): Sentence;
  ask(question: { readonly text: string; readonly isQuestion: boolean }): Sentence;
  /** Without an as-of date for the months of a sum. */
  inForce(asOf: string | undefined, period: PeriodWords): Sentence;
  /** A parameter that the policy leaves open, and why. */
  leftOpen(term: string, reason: string): Sentence;
  /** One that the facts have fixed for this decision. */
  fixedByFacts(terms: readonly string[]): Sentence;

  branchTitle(number: number): string;
  /** With the basis that the case has beside that of its rule. */
  branchApplies(number: number, basis: string | undefined): Sentence;
  branchFails(number: number, condition: string, reasons: readonly string[]): Sentence;
  branchPending(number: number, condition: string, unclear: readonly string[]): Sentence;
  readonly noBranchYet: Sentence;

  rowTitle(number: number): string;
  rowApplies(number: number, facts: readonly string[]): Sentence;
  rowFails(number: number, reasons: readonly string[]): Sentence;
  rowPending(number: number, unclear: readonly string[]): Sentence;
  readonly otherwiseApplies: Sentence;
  /** Rows that are not decided could not change the result. */
  readonly openRowsAgree: Sentence;
  readonly noRowYet: Sentence;
  noRow(policy: HitPolicy, result: string): Sentence;
  outputs(values: readonly NamedWords[]): Sentence;
  /** What an output of the row that applies will equal. */
  outputPending(name: string, formula: string, unclear: string): Sentence;
  alreadyDecided(values: readonly NamedWords[]): Sentence;
  aggregate(
    policy: HitPolicy,
    rows: readonly number[],
    values: readonly string[],
    result: string,
  ): Sentence;

  tiers(amount: string, products: readonly string[], total: string): Sentence;
  slabs(amount: string, bracket: string, formula: string, value: string): Sentence;
  bracketTitle(bounds: BoundWords): string;
  bracketPart(bracket: string, part: string, rate: string, product: string): Sentence;
}

/** A sum over months; dates in words. */
export interface MonthsWords {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly parts: number;
  readonly total: string;
}

/** Months as ISO dates of their first days. */
export interface SameMonthsWords {
  readonly first: string;
  readonly last: string;
  readonly count: number;
  readonly formula: string;
  readonly each: string;
  /** Of a month in part. */
  readonly days?: { readonly counted: number; readonly all: number; readonly amount: string };
  readonly sum: string;
}

/** What is said of dates and periods. */
export interface DateWording {
  call(name: Exclude<DateFunction, 'days'>, parts: readonly string[]): string;
  /** `amount` as its author wrote it, with the value of a name. */
  moved(
    premise: readonly string[],
    start: string,
    sign: 'add' | 'subtract',
    amount: string,
    end: string,
  ): Sentence;
  /** The month has no day of this number, so its last day counts. */
  monthEnds(month: number, day: number): Sentence;
  rolled(from: string, to: string, off: DayOff): Sentence;
  notRolled(date: string): Sentence;
  readonly thisMonth: string;
  sumMonths(from: string, to: string, each: string, prorated: boolean): string;
  /** How many months were summed up, and to what. */
  monthsSummed(premise: readonly string[], words: MonthsWords): Sentence;
  /** Consecutive months that gave the same. */
  sameMonths(words: SameMonthsWords): Sentence;
  readonly moreMonths: Sentence;
  /** Months as a title: 2022年5月至2023年12月. */
  monthsTitle(first: string, last: string): string;
}

export interface ScoreWording {
  readonly total: string;
  /** A part of a total that is not known yet. */
  readonly pending: string;
  sum(parts: readonly SignedWords[], total: string): Sentence;
  /** The sum of the parts, which is not the total yet. */
  subtotal(parts: readonly SignedWords[], sum: string): Sentence;
  /** The sum of the parts is more than the full marks of the whole. */
  totalCapped(parts: readonly SignedWords[], sum: string, max: string): Sentence;
  /** Bonuses on top of the full marks. */
  withBonus(max: string, bonuses: readonly SignedWords[], sum: string): Sentence;
  readonly totalPending: Sentence;
  graded(total: string, test: string, grade: string): Sentence;
  gradedOtherwise(total: string, grade: string): Sentence;
  readonly gradePending: Sentence;
  gradeWhateverTotal(grade: string): Sentence;
  readonly vetoOpen: Sentence;
  /** Between a reason and what it led to. */
  readonly andSo: string;
  given(premise: readonly string[], points: string): Sentence;
  /** Sentences without their full stops as one. */
  clauses(parts: readonly string[]): string;
  bandOtherwise(fact: string, points: string): Sentence;
  highest(item: string): Sentence;
  tooMuch(max: string): Sentence;
  belowZero(zero: string): Sentence;
  groupCapped(sum: string, max: string): Sentence;
  /** What the points of a group count as. */
  weighted(weight: string, counted: string): string;
  readonly subtracted: string;
  readonly onTop: string;
  struck(title: string, from: string | undefined, to: string): Sentence;
  strikes(title: string, reasons: readonly string[]): Sentence;
  notStruck(title: string, reasons: readonly string[]): Sentence;
  withoutEffect(title: string, reasons: readonly string[], grade: string): Sentence;
  vetoPending(title: string, unclear: readonly string[]): Sentence;
}

/** What the text and Markdown layouts say themselves. */
export interface LayoutWording {
  headline(title: string, value: string): string;
  /** Ends a sentence. */
  readonly stop: string;
  /** The basis before the reasons, or alone. */
  basisBefore(basis: string, hasReasons: boolean): string;
  /** The basis in brackets at the end of a sentence. */
  basisAfter(basis: string): string;
  /** Between sentences. */
  readonly gap: string;
  readonly columns: {
    readonly criterion: string;
    readonly max: string;
    readonly points: string;
    readonly reason: string;
  };
}
