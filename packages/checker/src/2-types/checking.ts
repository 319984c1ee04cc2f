import type { ConstantValue, Rule } from '@tiaoli/ir';
import type { Expression, MemberAccess, NumberLiteral, Reference } from '@tiaoli/syntax';
import type Fraction from 'fraction.js';
import type { Declared, Scope } from '../1-bind/scope.js';
import type { Unit } from '../3-units/unit.js';
import type { Findings, Report } from '../shared/findings.js';
import type { SemanticType } from '../shared/semantic-type.js';
import type { UnitDemand } from './unit-demand.js';

/** What a place asks of the expression in it. */
export interface Expected {
  /** Decides which enumeration a bare value belongs to. */
  readonly type?: SemanticType | undefined;
  /** The unit of a number without one. */
  readonly bareUnit?: Unit | undefined;
}

/** What a reference stands for. */
export type Meaning =
  | { readonly kind: 'declared'; readonly declared: Declared }
  | { readonly kind: 'value'; readonly enumeration: string };

/** A rule of another policy that an expression names. */
export interface UsedResult {
  readonly alias: string;
  /** As the latest version declares it. */
  readonly rule: Rule;
  /** Of all its results together. */
  readonly type: SemanticType;
}

/** What is known about the nodes of one policy, beside its tree. */
export interface SideTables {
  readonly types: Map<Expression, SemanticType>;
  readonly meanings: Map<Reference, Meaning>;
  readonly used: Map<MemberAccess, UsedResult>;
  /** Of a literal: what its number is multiplied by to be in base units. */
  readonly factors: Map<NumberLiteral, Fraction>;
  /** The types of inputs, parameters and rules. */
  readonly declared: Map<Declared, SemanticType>;
  /** Those of them with an error: what uses them is checked, but not lowered. */
  readonly unsound: Set<Declared>;
  /** Mismatches that the unit of a parameter may mend, put off until all its uses are known. */
  readonly unitDemands: UnitDemand[];
  /** The ranges of inputs that are percentages. */
  readonly percentages: Map<Declared, PercentageRange>;
}

export interface PercentageRange {
  readonly min: ConstantValue | undefined;
  readonly max: ConstantValue | undefined;
}

/** The check of one declaration. */
export interface Checking {
  readonly scope: Scope;
  readonly findings: Findings;
  readonly tables: SideTables;
  /** Reports, and with an error marks the declaration as unfit to be lowered. */
  readonly report: Report;
  /** Marks the declaration as unfit without a report: what is wrong was reported elsewhere. */
  readonly spoil: () => void;
  readonly isSound: () => boolean;
  /** The check of what is said about one element of an entity; what is found counts for both. */
  readonly inside: (entity: string) => Checking;
  /** Whether it is said about each month of a sum. */
  readonly isMonthly: boolean;
  /** The check of what is said about each month of a sum. */
  readonly everyMonth: () => Checking;
  /** The check of what is said about no element, inside a rule that is about one. */
  readonly ofPolicy: () => Checking;
  readonly infer: (node: Expression, expected?: Expected) => SemanticType;
}
