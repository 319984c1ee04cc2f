import type { DateText, Modality } from '@tiaoli/ir';
import type { Superseding } from './force/superseded.js';

/** An answer as plain JSON; `resultSchema` describes it. */
export interface DecisionReport {
  readonly policy: string;
  readonly version: string;
  readonly asOf: DateText;
  /** The place that was asked for; absent where none was. */
  readonly place?: string;
  /** What replaced this version by the as-of date, as far as is known. */
  readonly superseded?: Superseding;
  /** By rule, in the order of declaration. */
  readonly results: Readonly<Record<string, RuleReport>>;
  /** The answers about each element of the asked lists, by list; absent where there is none. */
  readonly entities?: EntityReports;
  readonly receipt: Receipt;
}

/** By list, in the order of the facts. */
export type EntityReports = Readonly<Record<string, readonly ElementReport[]>>;

/** The answers about one element of a list. */
export interface ElementReport {
  /** What its key input says. */
  readonly key: string;
  /** By rule of its entity, in the order of declaration. */
  readonly results: Readonly<Record<string, RuleReport>>;
  /** Those about the elements of its own lists. */
  readonly entities?: EntityReports;
}

export type RuleReport = DecidedReport | UndecidedReport | ErrorReport;

export interface DecidedReport {
  readonly status: 'decided';
  readonly value: ReportValue;
  /** How binding the outcome is, where the policy says so. */
  readonly modality?: Modality;
  /** Of a number, of the numbers of a list, or of a score. */
  readonly unit?: string;
  /** How people are shown the number; the value itself is the plain number. */
  readonly format?: 'percent';
  /** Of the columns of a record. */
  readonly units?: Readonly<Record<string, string>>;
}

export interface UndecidedReport {
  readonly status: 'undecided';
  /** The minimal sets of facts that decide it for some values, smallest first. */
  readonly needs: readonly (readonly string[])[];
  /** The best next fact to ask for. */
  readonly ask?: string;
  /** Why the policy leaves parameters open that are among the needs, by their name. */
  readonly open?: Readonly<Record<string, string>>;
  /** What is known already of a score or a record. */
  readonly partial?: { readonly [part: string]: ReportValue };
  readonly unit?: string;
  readonly units?: Readonly<Record<string, string>>;
}

export interface ErrorReport {
  readonly status: 'error';
  readonly code: string;
  readonly message: string;
}

/** An exact decimal (`0.1`), or a fraction (`1/3`) where no finite decimal exists. */
export type ExactDigits = string;

/** Numbers are exact digits, or JSON numbers where the caller asked for them. */
export type ReportValue =
  | boolean
  | string
  | number
  | null
  | readonly ReportValue[]
  | { readonly [name: string]: ReportValue };

/** The value of a rule with a scorecard. A type, not an interface, so that it is a `ReportValue`. */
export type ScoreReport = {
  readonly total: ExactDigits | number;
  /** Absent where the scorecard has no grades. */
  readonly grade?: string;
  /** By criterion. */
  readonly points: { readonly [criterion: string]: ExactDigits | number };
  /** The veto that determined the grade: the worst that struck, where the points earned better. */
  readonly veto: VetoReport | null;
  /** Every veto that is known to have struck, as declared, whether or not it lowered the grade. */
  readonly vetoes: readonly VetoReport[];
};

/** The value of a rule with a checklist; while that is undecided, its parts without `met`. */
export type ChecklistReport = {
  readonly met: boolean;
  /** The items that are known not to be met, of those that count. */
  readonly missing: readonly string[];
  /** Absent until every item that counts is known. */
  readonly metCount?: ExactDigits | number;
  /** The encouraged items that are known not to be met. */
  readonly advised: readonly string[];
  readonly items: { readonly [item: string]: ItemReport };
  /** How many items the source announced, and how many of them are not listed. */
  readonly announced?: ExactDigits | number;
  readonly unlisted?: ExactDigits | number;
};

export type ItemReport = {
  /** An item that is forbidden is met where what it forbids is not the case. */
  readonly state: 'met' | 'notMet' | 'unknown' | 'error';
  readonly modality?: Modality;
};

export type VetoReport = {
  /** The condition as written. */
  readonly when: string;
  readonly title: string;
  readonly grade: string;
  /** Clauses, or empty where it is assumed. */
  readonly source: string;
};

/** All that is needed to decide the same again, and to prove which text decided. */
export interface Receipt {
  readonly policy: string;
  readonly version: string;
  /** Of the text of the policy: see `hashText`. */
  readonly hash: string;
  readonly asOf: DateText;
  /** The place that was asked for; absent where none was. */
  readonly place?: string;
  /** As given; a number that a double does not hold is a string of its digits. */
  readonly facts: { readonly [input: string]: FactValue };
  /** The rules that were asked; absent for all. */
  readonly only?: readonly string[];
  /** The policies that it used; absent where it used none. */
  readonly uses?: readonly UsedReceipt[];
  /** The version of the holiday calendar, where the decision used it. */
  readonly holidays?: string;
  /** Name and version of the engine that decided. */
  readonly engine: string;
}

/** A policy whose results were used, and the hash of its text. */
export interface UsedReceipt {
  readonly policy: string;
  readonly version: string;
  readonly hash: string;
}

/** A fact as plain JSON. */
export type FactValue =
  | boolean
  | string
  | number
  | null
  | readonly FactValue[]
  | { readonly [name: string]: FactValue };
