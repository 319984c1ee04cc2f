/** A rule of JSON Logic as it is written here: a literal, or one operator with its arguments. */
export type JsonLogicRule =
  | number
  | string
  | boolean
  | null
  | { readonly [operator: string]: readonly JsonLogicRule[] };

/**
 * All that is used, as implementations agree on these where the arguments are of one type: numbers
 * for order and arithmetic, real truths for `and`, `or`, `!` and conditions. Numbers are compared by
 * `==`, as a host may hold 3 as a whole number on one side and as a double on the other.
 */
export type Operator =
  | 'var'
  | 'if'
  | 'and'
  | 'or'
  | '!'
  | '=='
  | '!='
  | '==='
  | '!=='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | 'min'
  | 'max'
  | 'reduce';

export function operation(operator: Operator, ...operands: readonly JsonLogicRule[]) {
  return { [operator]: operands };
}

/** The arguments where a rule is of that operator. */
export function operandsOf(
  rule: JsonLogicRule,
  operator: Operator,
): readonly JsonLogicRule[] | undefined {
  return typeof rule === 'object' && rule !== null ? rule[operator] : undefined;
}
