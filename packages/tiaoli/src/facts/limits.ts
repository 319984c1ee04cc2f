/** Facts of more bytes are refused: a county of a hundred thousand elements has fewer. */
export const largestFacts = 64_000_000;

/** Facts nested deeper than this are refused, so that no reader of them runs out of stack. */
export const deepestFacts = 200;
