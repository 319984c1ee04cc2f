import type { Input } from '@tiaoli/ir';

/** Someone who answers questions; how they are shown is the person's own matter. */
export interface Person {
  /** The answer as typed; empty for "I do not know", undefined when there is no one any more. */
  readonly ask: (input: Input, choices: readonly string[]) => Promise<string | undefined>;
  /** Wrong answers to one question after which nobody seems to be there; absent for no limit. */
  readonly patience?: number;
  /** Says that an answer will not do. */
  readonly refuse: (message: string) => void;
  readonly close: () => void;
}
