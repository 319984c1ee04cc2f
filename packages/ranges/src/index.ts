export { analyse, isSafe, largestSafe, type Ranges } from './analyse.js';
export {
  aligned,
  type Decimal,
  decimal,
  greatest,
  hull,
  least,
  magnitude,
  negated,
  power,
  product,
  sum,
} from './decimal.js';
export { type DescribedNumber, type DescribedNumbers, describeNumbers } from './describe.js';
export type { InputRange, Missing } from './input-range.js';
export { roundedRange } from './kinds/arithmetic.js';
export { anyOf, asQuotient, divided, type NumberRange, type Quotient } from './quotient.js';
export { rangeOf } from './rational.js';
export { numberOf, type RecordShape, type ScoreShape, type Shape } from './shape.js';
