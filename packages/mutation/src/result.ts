import type { LoadedPolicy } from 'tiaoli';
import type { Mutant } from './mutant.js';
import type { Question } from './suggest/difference.js';
import type { Suggestion } from './suggest/suggest.js';

/** What came of a mutant; `notRun` where there was no time left. */
export type MutantStatus = 'killed' | 'survived' | 'equivalent' | 'notRun';

export interface MutantResult extends Mutant {
  readonly status: MutantStatus;
  /** The first case that notices it; of one that survived, a case that would once it is confirmed. */
  readonly by?: string;
  /** Why no case has to notice it. */
  readonly reason?: string;
  /** Facts of a case that would notice it, where they were looked for and found. */
  readonly suggestion?: Suggestion;
}

/** A change that a file of cases explains, though there is nothing to explain. */
export interface StaleReason {
  readonly file: string;
  readonly line: number;
  readonly change: string;
  /** It is no change of the policy, some case notices it, or it makes no difference. */
  readonly why: 'unknown' | 'noticed' | 'equivalent';
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
  readonly stale: readonly StaleReason[];
}

/** Whether a changed policy is the same for all facts, as far as that can be told. */
export interface Equivalence {
  readonly status: 'equal' | 'different' | 'unknown';
  /** Facts for which they differ. */
  readonly witness?: Question;
}

export interface MutateOptions {
  /** All versions of the policy, which tell the cases of this one from those of others. */
  readonly versions?: readonly LoadedPolicy[];
  /** Whether the time is up; asked before each mutant. */
  readonly isOver?: () => boolean;
  /** Compares a changed policy with the policy. */
  readonly compare?: (changed: LoadedPolicy, mutant: Mutant) => Promise<Equivalence>;
  /** Whether facts are looked for with which a case would notice what none does. */
  readonly suggest?: boolean;
  /** Hears after each mutant how many were run of how many. */
  readonly onMutant?: (done: number, all: number) => void;
}
