import type { FactValue } from 'tiaoli';

/** A file with its text, or only the hash of a text that comes with the page. */
export type SharedFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly hash: string };

/** What a link carries: a policy with whatever belongs to it, and what is asked of it. */
export interface Share {
  /** Path of the policy, whose text is among the files. */
  readonly policy: string;
  readonly files: readonly SharedFile[];
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly asOf?: string;
  readonly place?: string;
  /** The panel that is open. */
  readonly panel?: string;
}
