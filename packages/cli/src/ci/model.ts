import type { PolicyComparison } from '@tiaoli/comparison';
import type { Bilingual } from '@tiaoli/diagnostics';
import type { Witness } from '@tiaoli/verifier';
import type { Finding } from '../output/finding.js';

/** The steps in the order in which they are carried out. */
export const stepNames = [
  'check',
  'test',
  'coverage',
  'mutation',
  'verify',
  'lock',
  'compare',
] as const;

export type StepName = (typeof stepNames)[number];

export type State = 'passed' | 'failed' | 'skipped';

/** What a finding does: only the first fails anything. */
export type Weight = 'fails' | 'note' | 'unknown' | 'accepted';

export interface CiFinding extends Finding {
  readonly weight: Weight;
  /** Why it was accepted, in the words of the policy. */
  readonly acceptedBecause?: string;
  /** Facts that show it. */
  readonly witness?: Witness;
  /** What belongs under it, such as an explanation, in the language of the run. */
  readonly detail?: string;
}

/** One thing that a step looked at: a file, a case, a version. */
export interface Unit {
  /** `id` or `id@version`; of a file about no policy empty. */
  readonly policy: string;
  readonly name: string;
  readonly state: State;
  readonly file: string;
  readonly line: number;
  /** Why it was skipped. */
  readonly why?: Bilingual;
  readonly findings: readonly CiFinding[];
  readonly milliseconds: number;
}

/** What came of a step. */
export interface Step {
  readonly name: StepName;
  readonly state: State;
  /** What came of it in a line; of a skipped one why. */
  readonly summary: Bilingual;
  readonly units: readonly Unit[];
  readonly milliseconds: number;
  readonly scores?: readonly Score[];
  readonly compared?: readonly Compared[];
}

/** How much of something a version has, and had in the base. */
export interface Score {
  readonly version: string;
  /** Whether its policy is not as in the base. */
  readonly isChanged: boolean;
  readonly now: Counted;
  readonly before?: Counted;
}

export interface Counted {
  readonly covered: number;
  readonly total: number;
  readonly percent: number;
}

/** A version that is not as in the base. */
export interface Compared {
  readonly version: string;
  /** Absent where it is the first one, or could not be compared. */
  readonly comparison?: PolicyComparison;
}

/** What a step gives before it is timed. */
export interface StepOutcome {
  readonly units: readonly Unit[];
  readonly summary: Bilingual;
  readonly scores?: readonly Score[];
  readonly compared?: readonly Compared[];
  /** What it took before the steps began. */
  readonly before?: number;
}

export function isFailed({ state }: { readonly state: State }): boolean {
  return state === 'failed';
}

export function stateOf(findings: readonly CiFinding[]): State {
  return findings.some(({ weight }) => weight === 'fails') ? 'failed' : 'passed';
}

/** All that was found, each once: what `check` found in a case, `test` finds there again. */
export function findingsOf(steps: readonly Step[]): readonly CiFinding[] {
  const found = new Map<string, CiFinding>();
  for (const { units } of steps) {
    for (const finding of units.flatMap(({ findings }) => findings)) {
      const { diagnostic, source } = finding;
      const { code, span, message } = diagnostic;
      const key = JSON.stringify([source?.name, code, span.start, span.end, message.zh]);
      if (!found.has(key)) found.set(key, finding);
    }
  }
  return [...found.values()];
}
