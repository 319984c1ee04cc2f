import type { Language } from '@tiaoli/diagnostics';
import type { Clause } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';

/** What a policy is built with, whatever for. */
export interface BuildOptions {
  /** Names of rules of the policy; all that are not internal where absent. */
  readonly rules?: readonly string[];
  /** The day that was asked about; what depends on the day is right for this one. */
  readonly asOf: string;
  /** Of reasons why rules are beyond it. */
  readonly language: Language;
  /** Whether facts are looked at, or come from whoever made sure of them. */
  readonly trust: 'checked' | 'trusted';
  /** The days on which what is built is right, where the versions of used policies bound them. */
  readonly days: Days;
  /** What a clause says, where a register tells. */
  readonly clauseText: (clause: Clause) => string | undefined;
}

/** Inclusive; open where absent. */
export interface Days {
  readonly from?: string;
  readonly until?: string;
}

export interface Built {
  /** The first one is what `--out` names. */
  readonly files: readonly { readonly extension: string; readonly text: string }[];
  /** Rules that are in it. */
  readonly rules: readonly string[];
  /** Rules that are not, and why. */
  readonly beyond: ReadonlyMap<string, string>;
}

/** Something that a policy can be built for: a row of `targets`. */
export interface BuildTarget {
  build(policy: LoadedPolicy, options: BuildOptions): Built;
  /** Whether the text of a file was built for this, so that another may take its place. */
  isOwn(text: string): boolean;
}
