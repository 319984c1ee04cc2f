import { type Outcome, rationalOf, type Value } from '@tiaoli/evaluator';
import type { Constant, CoreExpression } from '@tiaoli/ir';
import type { Context } from '../context.js';
import { keptText } from '../fixed.js';
import { valueText } from '../values/describe-value.js';
import type { Quantity } from '../values/quantity.js';
import type { Rational } from '../values/rational.js';
import type { ValueWords } from '../wording/wording.js';
import type { Referent } from './reference.js';
import { writtenNumber } from './written-number.js';

/** How an expression is put into words. */
export interface Describer {
  readonly context: Context;
  /** Whether names are shown with their values, and only the branches that were taken. */
  readonly valued: boolean;
  /** How a number without a unit of its own is shown. */
  readonly quantity?: Quantity | undefined;
  /** Whether a sentence tells what is not known apart from the formula. */
  readonly hidesUnknown?: boolean;
  /** Whether it is the bound of a test: 3 人以上. */
  readonly isBound?: boolean;
}

/** How tightly the outermost operation of a phrase binds; looser ones need brackets inside. */
export const strengths = {
  choice: 0,
  or: 1,
  and: 2,
  compare: 3,
  add: 4,
  multiply: 5,
  atom: 6,
} as const;

export interface Phrase {
  readonly text: string;
  readonly strength: number;
}

export const atom = (text: string): Phrase => ({ text, strength: strengths.atom });

/** An outcome in words, without quotation marks. */
export function outcomeText(context: Context, outcome: Outcome, quantity: Quantity = {}): string {
  if (outcome.status === 'known') return valueText(outcome.value, quantity, context);
  return outcome.status === 'unknown' ? context.wording.notYetKnown : context.wording.failed;
}

export function referentText(context: Context, { outcome, quantity }: Referent): string {
  return outcomeText(context, outcome, quantity);
}

/** A value as the predicate of a sentence. */
export function valueWords(context: Context, value: Value, quantity: Quantity = {}): ValueWords {
  return { text: valueText(value, quantity, context), kind: value.kind };
}

/** A constant as its author wrote it, or in the unit of its surroundings. */
export function constantText(
  context: Context,
  constant: Constant,
  quantity: Quantity | undefined,
): string {
  return keptText(context.fixed.constants, constant, quantity, () =>
    textOfConstant(context, constant, quantity),
  );
}

function textOfConstant(
  context: Context,
  constant: Constant,
  quantity: Quantity | undefined,
): string {
  if (constant.value.kind === 'number') {
    const written = writtenNumber(constant.text);
    if (written !== undefined && (written.unit !== '' || written.multipliers !== '')) {
      return context.wording.written(written.digits, written.multipliers, written.unit);
    }
  }
  return valueText(constantValue(constant), quantity ?? {}, context);
}

/** A constant as values are held at run time. */
export function constantValue({ value, type }: Constant): Value {
  if (value.kind === 'number') return { kind: 'number', value: rationalOf(value.value) };
  if (value.kind !== 'enumeration') return value;
  const enumeration = type.kind === 'enumeration' ? type.enumeration : '';
  return { kind: 'enumeration', enumeration, value: value.value };
}

/** Whether an expression came to a boolean, and to which. */
export function truthOf(outcome: Outcome | undefined): boolean | undefined {
  if (outcome?.status !== 'known' || outcome.value.kind !== 'boolean') return undefined;
  return outcome.value.value;
}

/** The kinds of comparison that words differ by. */
export function comparableOf(expression: CoreExpression): 'number' | 'date' | 'name' {
  const { kind } = expression.type;
  return kind === 'number' || kind === 'date' ? kind : 'name';
}

/** The number that an expression came to. */
export function numberOf(outcome: Outcome | undefined): Rational | undefined {
  if (outcome?.status !== 'known' || outcome.value.kind !== 'number') return undefined;
  return outcome.value.value;
}
