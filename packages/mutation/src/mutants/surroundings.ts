import { type Declarations, oneLine } from '@tiaoli/coverage';
import type { Span } from '@tiaoli/diagnostics';
import type { Core } from '@tiaoli/ir';
import type Fraction from 'fraction.js';

/** What the changes of a core are made from: the core, and the text that it was read from. */
export interface Surroundings {
  readonly core: Core;
  readonly declared: Declarations;
  readonly text: string;
  /** Of the parameters that something is compared with: by how much that moves at least. */
  readonly steps: Map<string, Fraction>;
}

export function spanOf({ core }: Surroundings, id: number): Span {
  return core.origins[id] ?? { start: 0, end: 0 };
}

/** What the author wrote for the piece with an id, in one line. */
export function writtenAt(around: Surroundings, id: number): string {
  const { start, end } = spanOf(around, id);
  return oneLine(around.text.slice(start, end));
}

/** What stands between two pieces. */
export function writtenBetween(around: Surroundings, first: number, second: number): string {
  return around.text.slice(spanOf(around, first).end, spanOf(around, second).start);
}
