/** Facts nested deeper than this are refused, so that no reader of them runs out of stack. */
export const deepestFacts = 200;
