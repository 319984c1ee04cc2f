import type { Diagnostic, SourceText } from '@tiaoli/diagnostics';
import type { Decider } from '@tiaoli/evaluator';
import type { Core, DateText } from '@tiaoli/ir';

/** A policy without errors, ready to decide. */
export interface LoadedPolicy {
  readonly id: string;
  readonly version: string;
  readonly effective: DateText;
  /** Last day on which it is in force. */
  readonly until?: DateText;
  /** The place that it is for, where its text names one. */
  readonly place?: string;
  /** The same policy as it applies in other places, by place. */
  readonly variants: ReadonlyMap<string, LoadedPolicy>;
  /** `sha256:…` of its text: see `hashText`. */
  readonly hash: string;
  readonly core: Core;
  /** Decides questions about the core, keeping what does not change between them. */
  readonly decider: Decider;
  /** The file it was read from; spans of diagnostics and of `core.origins` point into it. */
  readonly source: SourceText;
}

/** What came of reading a policy file. `policy` is absent where a diagnostic is an error. */
export interface LoadResult {
  readonly policy?: LoadedPolicy;
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
}
