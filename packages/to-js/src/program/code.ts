import type { HelperName } from './helpers.js';

/**
 * A program in few kinds: what is printed as JavaScript and what is made of closures are the same.
 * Numbers are whole numbers in doubles; truths and texts are those of JavaScript.
 */
export type Code =
  | { readonly code: 'number'; readonly value: number }
  | { readonly code: 'text'; readonly value: string }
  | { readonly code: 'truth'; readonly value: boolean }
  /** A local of the program, whose name is never one of a policy. */
  | { readonly code: 'local'; readonly name: string }
  /** What the facts have under a name. */
  | { readonly code: 'fact'; readonly name: string }
  /** All facts together, as a helper takes them. */
  | { readonly code: 'facts' }
  | { readonly code: 'asOf' }
  | {
      readonly code: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Code;
      readonly right: Code;
      /** Of a comparison: both sides are whole numbers below 2^30 in size. */
      readonly isSmall?: true;
      /** Of a comparison with 1: what is compared is 0 or 1. */
      readonly isBit?: true;
    }
  | { readonly code: 'not'; readonly operand: Code }
  | {
      readonly code: 'choose';
      readonly condition: Code;
      readonly whenTrue: Code;
      readonly whenFalse: Code;
    }
  | { readonly code: 'call'; readonly helper: HelperName; readonly arguments: readonly Code[] }
  /** The place of a text in one of the program's lists of texts; undefined where it is in none. */
  | { readonly code: 'place'; readonly list: number; readonly of: Code }
  /** The text at a place of such a list. */
  | { readonly code: 'at'; readonly list: number; readonly place: Code }
  | { readonly code: 'typeOf'; readonly of: Code }
  /** Whether a fact is not given. */
  | { readonly code: 'isAbsent'; readonly of: Code }
  | { readonly code: 'isTruth'; readonly of: Code }
  | { readonly code: 'record'; readonly fields: readonly (readonly [string, Code])[] };

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '<'
  | '<='
  | '>'
  | '>='
  | '==='
  | '!=='
  | '&&'
  | '||';

export type Statement =
  | { readonly does: 'let'; readonly name: string; readonly value: Code; readonly about?: string }
  /** Without a value yet; every way through what follows sets it. */
  | { readonly does: 'declare'; readonly name: string }
  | { readonly does: 'set'; readonly name: string; readonly value: Code }
  | {
      readonly does: 'if';
      readonly condition: Code;
      readonly then: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  /** Ends without an answer: the record is for the general path. */
  | { readonly does: 'giveUp' }
  /** Does nothing; tells people what follows. */
  | { readonly does: 'remark'; readonly lines: readonly string[] };

/** Decides one record: `dated` runs once for a day, `body` for every record. */
export interface Program {
  readonly lists: readonly (readonly string[])[];
  readonly dated: readonly Statement[];
  readonly body: readonly Statement[];
  readonly result: Code;
}

export const number = (value: number): Code => ({ code: 'number', value });
export const text = (value: string): Code => ({ code: 'text', value });
export const truth = (value: boolean): Code => ({ code: 'truth', value });
export const local = (name: string): Code => ({ code: 'local', name });
export const call = (helper: HelperName, ...values: readonly Code[]): Code => ({
  code: 'call',
  helper,
  arguments: values,
});

export function not(operand: Code): Code {
  if (operand.code === 'truth') return truth(!operand.value);
  if (operand.code === 'not') return operand.operand;
  if (operand.code === 'binary') {
    const { operator } = operand;
    // Orders have no such opposite: what is not a number is neither below another nor above it.
    if (operator === '===') return { ...operand, operator: '!==' };
    if (operator === '!==') return { ...operand, operator: '===' };
  }
  return { code: 'not', operand };
}

export function choose(condition: Code, whenTrue: Code, whenFalse: Code): Code {
  if (condition.code === 'truth') return condition.value ? whenTrue : whenFalse;
  return { code: 'choose', condition, whenTrue, whenFalse };
}

type Folds = { readonly [O in BinaryOperator]?: (left: number, right: number) => number | boolean };

const folds: Folds = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '===': (a, b) => a === b,
  '!==': (a, b) => a !== b,
};

export function binary(operator: BinaryOperator, left: Code, right: Code): Code {
  if (left.code === 'number' && right.code === 'number') {
    const folded = folds[operator]?.(left.value, right.value);
    if (typeof folded === 'boolean') return truth(folded);
    if (folded !== undefined && Number.isSafeInteger(folded)) return number(folded);
  }
  // One factor in place of two; the product is the same.
  if (
    operator === '*' &&
    right.code === 'number' &&
    left.code === 'binary' &&
    left.operator === '*'
  ) {
    const factor = binary('*', left.right, right);
    if (factor.code === 'number') return binary('*', left.left, factor);
  }
  return neutral(operator, left, right) ?? { code: 'binary', operator, left, right };
}

/** `x × 1`, `x + 0`, `true && x` and the like are `x`. */
function neutral(operator: BinaryOperator, left: Code, right: Code): Code | undefined {
  if (operator === '*') return isNumber(right, 1) ? left : isNumber(left, 1) ? right : undefined;
  if (operator === '+') return isNumber(right, 0) ? left : isNumber(left, 0) ? right : undefined;
  if (operator === '-' || operator === '/')
    return isNumber(right, operator === '/' ? 1 : 0) ? left : undefined;
  if (operator !== '&&' && operator !== '||') return undefined;
  const settles = operator === '||';
  if (left.code === 'truth') return left.value === settles ? left : right;
  return right.code === 'truth' && right.value !== settles ? left : undefined;
}

function isNumber(code: Code, value: number): boolean {
  return code.code === 'number' && code.value === value;
}
