import type { Bilingual } from '@tiaoli/diagnostics';
import type { NumberView } from '../shared/numbers.js';
import type { Place } from '../shared/place.js';

/** How a result of a rule goes with one input, all other facts as they are. */
export interface Profile {
  readonly input: string;
  readonly inputTitle: Bilingual;
  readonly inputUnit?: Bilingual;
  readonly rule: string;
  readonly ruleTitle: Bilingual;
  readonly ruleUnit?: Bilingual;
  /** Shown as percentages, though 0.7 is what is computed with and drawn. */
  readonly isPercent: { readonly input: boolean; readonly rule: boolean };
  /** The input takes whole numbers only, though the lines are drawn through. */
  readonly isWhole: boolean;
  /** From left to right, without gaps between them. */
  readonly pieces: readonly ProfilePiece[];
  /** Where the course changes, and the pieces of the policy that change it. */
  readonly thresholds: readonly ProfileThreshold[];
  /** Whether the policy goes on beyond the ends in the same way. */
  readonly goesOn: { readonly below: boolean; readonly above: boolean };
  /** Where the input is now, if it is given and in range. */
  readonly current?: { readonly at: ProfileNumber; readonly value: ProfileValue };
  /** Whether all of it is exact; `notes` say what is not. */
  readonly isExact: boolean;
  readonly notes: readonly Bilingual[];
}

export interface ProfileNumber extends NumberView {
  /** For drawing: a number near it; of a choice its place in the list, of a date its day. */
  readonly near: number;
}

/** A result at one point, or the value that it comes as near to as one likes. */
export interface ProfileValue {
  readonly status: 'decided' | 'undecided' | 'error';
  readonly words: Bilingual;
  /** Of a number. */
  readonly exact?: string;
  /** For drawing: a number near it; of an ordered value its place, the worst at 0. */
  readonly near?: number;
}

export interface ProfileEnd {
  readonly at: ProfileNumber;
  /** Whether the end itself belongs to the piece. */
  readonly isClosed: boolean;
}

/**
 * `point`: one value of the input. `constant` and `line`: exact between the ends. `curve`: only
 * `samples` are exact.
 */
export interface ProfilePiece {
  readonly kind: 'point' | 'constant' | 'line' | 'curve';
  readonly from: ProfileEnd;
  readonly to: ProfileEnd;
  readonly start: ProfileValue;
  readonly end: ProfileValue;
  readonly samples?: readonly { readonly at: ProfileNumber; readonly value: ProfileValue }[];
}

export interface ProfileThreshold {
  readonly at: ProfileNumber;
  /** What is written there: a condition, a row, a bracket, a criterion, a grade. */
  readonly pieces: readonly { readonly written: string; readonly place: Place }[];
}
