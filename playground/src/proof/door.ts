import type { Bilingual, Diagnostic } from '@tiaoli/diagnostics';
import type { TextFile } from '@tiaoli/language-service';
import type { Witness } from '@tiaoli/verifier';

/** What was found for all facts about the policy of a file. */
export interface Proof {
  readonly path: string;
  readonly findings: readonly ProofFinding[];
  /** What could not be told, with the reason. */
  readonly unknown: readonly Diagnostic[];
  /** Of how many things it was proved that they hold. */
  readonly proved: number;
  /** Of those, how many only for lists of at most so many elements. */
  readonly provedForShortLists: number;
  readonly longestList: number;
}

export interface ProofFinding {
  readonly diagnostic: Diagnostic;
  /** Facts that show it. */
  readonly witness?: Witness;
}

/** How two versions decide, compared for all facts. */
export interface BehaviourAnswer {
  readonly before: string;
  readonly after: string;
  readonly isEqual: boolean;
  /** What kind of change it is, and what it needs. */
  readonly conclusions: readonly Bilingual[];
  /** Each way in which a result differs, those with the smallest facts first. */
  readonly differences: readonly BehaviourChange[];
  /** Results of which it could not be told, and those that only one version has. */
  readonly others: readonly Bilingual[];
}

export interface BehaviourChange {
  readonly title: Bilingual;
  readonly example: Bilingual;
  /** Where it is so, as far as that can be said. */
  readonly region?: Bilingual;
  readonly witness: Witness;
}

/** What the page may ask the prover; texts are told as they change. */
export interface Door {
  open(files: readonly TextFile[]): void;
  change(file: TextFile): void;
  remove(path: string): void;
  /** Nothing where the file has errors, or something newer was asked meanwhile. */
  prove(path: string): Promise<Proof | undefined>;
  /** The same of two versions. */
  compare(before: string, after: string): Promise<BehaviourAnswer | undefined>;
}
