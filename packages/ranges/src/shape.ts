import type { NumberRange } from './quotient.js';

/** What is known of the numbers in a value; absent where it holds none, or nothing is known. */
export type Shape = NumberRange | RecordShape | ScoreShape;

export interface RecordShape {
  readonly kind: 'record';
  readonly fields: ReadonlyMap<string, Shape>;
}

export interface ScoreShape {
  readonly kind: 'score';
  readonly total: NumberRange;
}

export function numberOf(shape: Shape | undefined): NumberRange | undefined {
  return shape?.kind === 'decimal' || shape?.kind === 'quotient' ? shape : undefined;
}
