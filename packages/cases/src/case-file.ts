import type { Diagnostic, SourceText, Span } from '@tiaoli/diagnostics';
import type { LocatedText, YamlNode } from '@tiaoli/parser';
import type { GivenFacts } from 'tiaoli';

/** A file of cases for one policy, as read; what the rules expect is understood with the policy. */
export interface CaseFile {
  readonly policy: LocatedText;
  readonly version?: LocatedText;
  readonly place?: LocatedText;
  readonly cases: readonly Case[];
  /** Changes of the policy that no case has to notice. */
  readonly unnoticed?: readonly UnnoticedChange[];
  /** Where what several cases share is written: findings there are about the file. */
  readonly shared: readonly Span[];
  readonly source: SourceText;
  /** Says in a finding which cell of a sheet it is about. */
  readonly describe?: (finding: Diagnostic) => Diagnostic;
}

/** A change as `tiaoli mutate` tells it, in either language, and why no case has to notice it. */
export interface UnnoticedChange {
  readonly change: LocatedText;
  readonly reason: LocatedText;
}

export interface Case {
  readonly name: LocatedText;
  /** Where it is about another version than the file says. */
  readonly version?: LocatedText;
  readonly asOf?: LocatedText;
  /** Its own, or that of the file. */
  readonly place?: LocatedText;
  /** Its own ones and those it shares with the other cases of the file. */
  readonly facts: GivenFacts;
  readonly expected: readonly ExpectedRule[];
  /** How the expected results follow from the clauses. */
  readonly because?: LocatedText;
  /** What is wrong with it already; it is not run where that is an error. */
  readonly findings?: readonly Diagnostic[];
}

export interface ExpectedRule {
  readonly rule: LocatedText;
  readonly node: YamlNode;
}

/** `file` is absent where the text cannot be understood as cases at all. */
export interface ReadCases {
  readonly file?: CaseFile;
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
}
