import type { Bilingual, Diagnostic, Span } from '@tiaoli/diagnostics';
import type { TextFile } from '@tiaoli/language-service';
import type { Wanted, Witness } from '@tiaoli/verifier';
import type { FactValue } from 'tiaoli';
import type { Asking } from '../engine/facts/asked.js';

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

/** Which changes of a policy no case notices. */
export interface SurvivorsAnswer {
  readonly path: string;
  /** Changes that count, those of them that a case notices, and their share. */
  readonly total: number;
  readonly killed: number;
  readonly percent: number;
  /** Changes that are the same for all facts, which do not count. */
  readonly equivalent: number;
  /** Whether it could be asked which changes are the same for all facts. */
  readonly isProved: boolean;
  readonly survivors: readonly Survivor[];
}

export interface Survivor {
  readonly id: string;
  readonly span: Span;
  readonly words: Bilingual;
  /** Why no case has to notice it. */
  readonly reason?: string;
  /** Facts with which a case would notice it. */
  readonly witness?: KnownFacts;
}

export interface KnownFacts {
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly asOf: string;
  readonly place?: string;
}

/** A result that somebody may want. */
export interface FlipTarget {
  readonly key: string;
  readonly rule: string;
  readonly field?: string;
  readonly title: Bilingual;
  readonly kind: 'boolean' | 'choice' | 'number' | 'date';
  readonly choices: readonly { readonly value: string; readonly title: Bilingual }[];
  readonly unit?: string;
  readonly percent: boolean;
}

export interface FlipChoices {
  readonly targets: readonly FlipTarget[];
  /** The facts that may be changed. */
  readonly facts: readonly { readonly name: string; readonly title: Bilingual }[];
}

export interface FlipRequest extends Asking {
  readonly wanted: Wanted;
  readonly changeable: readonly string[];
}

export interface FlipAnswer {
  readonly words: readonly Bilingual[];
  /** The facts after the change. */
  readonly facts?: Readonly<Record<string, FactValue>>;
}

/** What the page may ask the prover; texts are told as they change. */
export interface Door {
  open(files: readonly TextFile[]): void;
  change(file: TextFile): void;
  remove(path: string): void;
  /** Tells of findings as they are made. Nothing where the file has errors, or something newer was asked. */
  prove(
    path: string,
    tell: (findings: readonly ProofFinding[]) => void,
  ): Promise<Proof | undefined>;
  /** The same of two versions. */
  compare(before: string, after: string): Promise<BehaviourAnswer | undefined>;
  /** Runs the cases on changes of the policy; tells how far it is. */
  survivors(
    path: string,
    tell: (done: number, all: number) => void,
  ): Promise<SurvivorsAnswer | undefined>;
  /** Gives up what is at work of a kind. */
  end(kind: 'compare' | 'survivors'): void;
  flipChoices(asking: Asking): FlipChoices | undefined;
  /** The smallest change of facts that gives a result. */
  flip(request: FlipRequest): Promise<FlipAnswer | undefined>;
}
