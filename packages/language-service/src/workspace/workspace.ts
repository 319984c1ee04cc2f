import type { CaseFile, CaseRun } from '@tiaoli/cases';
import type { Diagnostic } from '@tiaoli/diagnostics';
import type { YamlRoot } from '@tiaoli/parser';
import type { CitingPolicy, ReadRegister } from '@tiaoli/sources';
import type { LoadedPolicy, LoadResult } from 'tiaoli';
import type { FileKind } from './kind-of-text.js';

export interface TextFile {
  /** From the policies folder, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

/** Files of cases as read and run. */
export interface RanCases {
  /** Absent where the text cannot be understood as cases. */
  readonly file?: CaseFile;
  readonly run?: CaseRun;
  /** What was found in reading. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The texts that an editor works on. It changes by `set` and `remove` only; everything that is asked
 * is worked out when it is asked, and again only where a text that it rests on has changed.
 */
export interface Workspace {
  set(path: string, text: string): void;
  remove(path: string): void;
  /** Sorted. */
  paths(): readonly string[];
  text(path: string): string | undefined;
  kindOf(path: string): FileKind;
  /** Of a policy file, together with those that it uses. */
  loaded(path: string): LoadResult | undefined;
  /** All that load without errors. */
  policies(): readonly LoadedPolicy[];
  /** Those among them that may replace a policy: its own versions, and what says that it does. */
  successorsOf(policy: string): readonly LoadedPolicy[];
  /** Paths of the policy files that may hold a version of a policy, whether they load or not. */
  pathsOf(policy: string): readonly string[];
  /** Of a YAML file, of whatever kind. */
  yaml(path: string): YamlRoot | undefined;
  register(path: string): ReadRegister | undefined;
  /** Who cites what in a policy file, whether it loads or not. */
  citing(path: string): CitingPolicy | undefined;
  /** Of a file of cases: the id of the policy that it is about. */
  policyOfCases(path: string): string | undefined;
  ranCases(path: string): RanCases | undefined;
  /** As `ranCases`, with a pause after every case that had to be run. */
  ranCaseSteps(path: string): Generator<undefined, RanCases | undefined>;
}
