import type { Candidate } from './completion.js';

/** What may be written, and from where in the text before the cursor it replaces what is there. */
export interface Offer {
  readonly candidates: readonly Candidate[];
  /** Indices at which the word that is being typed may begin, the earliest first; the last if none fits. */
  readonly starts: readonly number[];
  /** How many characters after the cursor it replaces. */
  readonly after: number;
}

/** In place of a whole key or scalar. */
export function wholeOffer(candidates: readonly Candidate[], after: string): Offer {
  return { candidates, starts: [0], after: after.length };
}

/** From an index on, and not what stands behind the cursor. */
export function offerFrom(start: number, candidates: readonly Candidate[]): Offer {
  return { candidates, starts: [start], after: 0 };
}
