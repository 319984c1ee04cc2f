export type CompareOperator = '=' | '≠' | '<' | '≤' | '>' | '≥';

/** `isOdd` and `isEven` say something about one whole number; the others give a number. */
export type BuiltIn = 'max' | 'min' | 'abs' | Parity;

export type Parity = 'isOdd' | 'isEven';

/** See DESIGN: half-up and up go away from zero, down goes toward zero. */
export type RoundingMode = 'halfUp' | 'halfEven' | 'up' | 'down' | 'ceiling' | 'floor';

export type HitPolicy = 'unique' | 'first' | 'collect' | 'sum' | 'min' | 'max' | 'count';

export type AggregateFunction = NumericAggregate | 'any' | 'all';

export type NumericAggregate = 'count' | 'sum' | 'average' | 'max' | 'min' | 'share';

/**
 * `largest`: one step each to those whose parts lost most by rounding, at a tie to the earlier one;
 * `first`, `last`: all to the first or the last element with a weight above zero.
 */
export type Remainder = 'largest' | 'first' | 'last';
