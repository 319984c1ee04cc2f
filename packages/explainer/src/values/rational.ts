import type { Value } from '@tiaoli/evaluator';

/** An exact number as the evaluator holds it. */
export type Rational = Extract<Value, { readonly kind: 'number' }>['value'];
