import type { Bilingual } from '@tiaoli/diagnostics';
import type { FileKind } from '../workspace/kind-of-text.js';

/** The files of a policies folder as people look for them. */
export interface Library {
  readonly topics: readonly LibraryTopic[];
  /** Registers of clauses. */
  readonly registers: readonly LibraryFile[];
}

export interface LibraryTopic {
  /** Absent of the policies that the index does not name. */
  readonly title?: Bilingual;
  readonly policies: readonly LibraryPolicy[];
}

export interface LibraryPolicy {
  /** As its files say, or their folder where they say none. */
  readonly id: string;
  readonly title: Bilingual;
  /** The newest first. */
  readonly versions: readonly LibraryVersion[];
  /** Cases, facts and notes. */
  readonly files: readonly LibraryFile[];
  /** Paths of the registers whose clauses it cites. */
  readonly registers: readonly string[];
}

export interface LibraryVersion {
  readonly path: string;
  /** Absent where the text does not say, or cannot be read. */
  readonly version?: string;
  readonly effective?: string;
  readonly until?: string;
  /** Findings that are errors. */
  readonly errors: number;
}

export interface LibraryFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly title?: Bilingual;
}
