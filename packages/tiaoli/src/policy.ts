import type { Diagnostic, SourceText } from '@tiaoli/diagnostics';
import type { Decider } from '@tiaoli/evaluator';
import type { Core, DateText } from '@tiaoli/ir';
import type { YamlRoot } from '@tiaoli/parser';
import type { Policy } from '@tiaoli/syntax';
import type { LinkOn } from './uses/policy-on.js';

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
  /** With `uses`, it is to be linked with theirs for a date: see `policyOn`. */
  readonly core: Core;
  /** All versions of the policies that it uses; absent where it uses none. */
  readonly uses?: readonly LoadedPolicy[];
  /** Puts it together with those that it uses; absent where there is nothing to do. */
  readonly linkOn?: LinkOn;
  /** The versions that were put together with it, by the names that `core.linked` gives them. */
  readonly linked?: ReadonlyMap<string, LoadedPolicy>;
  /** Decides questions about the core, keeping what does not change between them. */
  readonly decider: Decider;
  /** The file it was read from; spans of diagnostics and of `core.origins` point into it. */
  readonly source: SourceText;
}

/** What came of reading a policy file. `policy` is absent where a diagnostic is an error. */
export interface LoadResult {
  readonly policy?: LoadedPolicy;
  readonly source: SourceText;
  /** What is written in it, as far as that could be read; absent where no text was given. */
  readonly syntax?: Policy;
  /** The same as YAML, in which every key and scalar has its place. */
  readonly yaml?: YamlRoot;
  readonly diagnostics: readonly Diagnostic[];
}
