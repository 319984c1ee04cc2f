import type { Core } from '@tiaoli/ir';

/** What is known of the policies that a policy may use. */
export interface UsablePolicies {
  /** All versions of all of them. */
  readonly cores: readonly Core[];
  /** Those that have errors themselves. */
  readonly broken?: readonly BrokenPolicy[];
  /** By id: the way from a policy that is used back to the one that uses it. */
  readonly cycles?: ReadonlyMap<string, readonly string[]>;
}

export interface BrokenPolicy {
  readonly id: string;
  /** Absent where even that could not be read. */
  readonly version?: string;
}
