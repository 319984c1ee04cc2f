import type { CaseFile, CaseRun } from '@tiaoli/cases';
import type { Bilingual, Span } from '@tiaoli/diagnostics';
import type { CoverageKind, CoverageSide } from './kinds.js';

/** A file of cases that was run. */
export interface RunFile {
  readonly file: CaseFile;
  readonly run: CaseRun;
}

/** How many of some items cases show. */
export interface CoverageCount {
  readonly covered: number;
  readonly total: number;
  /** To one decimal place; 100 only where all are covered, 0 only where none is. */
  readonly percent: number;
}

/** Something in a policy that a case should show. */
export interface CoverageItem {
  /** The same as long as the rule keeps its name and order; unique within a version. */
  readonly id: string;
  readonly kind: CoverageKind;
  readonly side?: CoverageSide;
  readonly rule: string;
  /** The entity whose rule it is. */
  readonly entity?: string;
  readonly ruleTitle: Bilingual;
  /** The place whose variant has it, where the text as it stands has not. */
  readonly place?: string;
  /** In the policy's text. */
  readonly span: Span;
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly covered: boolean;
  /** Where it is and what it is: row 3 of a rule. */
  readonly words: Bilingual;
  /** The same without the rule. */
  readonly inRule: Bilingual;
  /** What shows it, in words. */
  readonly needs?: Bilingual;
  /** Facts of the policy that show it as far as they go: their digits, a date, a name, yes or no. */
  readonly facts?: Readonly<Record<string, string | boolean>>;
}

/** What the cases of a version of a policy show. */
export interface Coverage extends CoverageCount {
  readonly policy: string;
  readonly version: string;
  /** Of the kinds that the policy has. */
  readonly kinds: { readonly [K in CoverageKind]?: CoverageCount };
  /** In the order of the text. */
  readonly items: readonly CoverageItem[];
}

export interface CoverageOptions {
  /** Ids of items that no facts can show, as was found out elsewhere: they do not count. */
  readonly unreachable?: ReadonlySet<string>;
}
