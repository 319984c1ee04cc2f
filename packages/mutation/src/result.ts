import type { LoadedPolicy } from 'tiaoli';
import type { Mutant } from './mutant.js';

/** What came of a mutant; `notRun` where there was no time left. */
export type MutantStatus = 'killed' | 'survived' | 'equivalent' | 'notRun';

export interface MutantResult extends Mutant {
  readonly status: MutantStatus;
  /** The first case that notices it. */
  readonly by?: string;
}

/** How many changes of a version its cases notice. Plain JSON. */
export interface MutationReport {
  readonly policy: string;
  readonly version: string;
  readonly killed: number;
  readonly survived: number;
  /** Those that are the same for all facts; they do not count. */
  readonly equivalent: number;
  readonly notRun: number;
  /** Those that count: killed and survived. */
  readonly total: number;
  /** Of those that count the killed ones, to one decimal place: 100 only where all are. */
  readonly percent: number;
  /** In the order of the text. */
  readonly mutants: readonly MutantResult[];
}

export type Equivalence = 'equal' | 'different' | 'unknown';

export interface MutateOptions {
  /** All versions of the policy, which tell the cases of this one from those of others. */
  readonly versions?: readonly LoadedPolicy[];
  /** Whether the time is up; asked before each mutant. */
  readonly isOver?: () => boolean;
  /** Whether a changed policy is the same as the policy for all facts. */
  readonly equivalent?: (changed: LoadedPolicy) => Promise<Equivalence>;
  /** Hears after each mutant how many were run of how many. */
  readonly onMutant?: (done: number, all: number) => void;
}
