import {
  type CoreExpression,
  type DisplayUnit,
  type Input,
  qualifiedName,
  type ValueType,
} from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Environment, Range } from './environment.js';
import { expressionKey } from './expression-key.js';
import { rangeOf } from './range.js';

/** Something that tests speak of: an input or any other expression, and the values it may have. */
export interface Variable {
  /** Equal for equal expressions. */
  readonly key: string;
  readonly label: string;
  readonly type: ValueType;
  /** Of a number, in base units. */
  readonly range: Range;
  /** The first and last day of a date. */
  readonly days: { readonly min?: string | undefined; readonly max?: string | undefined };
  /** Numbers are multiples of it; absent where any rational may be. */
  readonly step: Fraction | undefined;
  readonly unit: DisplayUnit | undefined;
  readonly percent: boolean;
}

export function variableOf(
  subject: CoreExpression,
  label: string,
  environment: Environment,
): Variable {
  const input = inputOf(subject, environment);
  const isDate = subject.type.kind === 'date';
  return {
    key: expressionKey(subject),
    label,
    type: subject.type,
    range: subject.type.kind === 'number' ? rangeOf(subject, environment) : {},
    days: isDate ? { min: input?.min, max: input?.max } : {},
    step: (input && stepOf(input)) ?? dateStep(subject),
    unit: input?.unit ?? unitOf(subject, environment),
    percent: input?.percent ?? false,
  };
}

function inputOf(subject: CoreExpression, { inputs }: Environment): Input | undefined {
  if (subject.kind === 'input') return inputs.get(subject.name);
  if (subject.kind !== 'elementInput') return undefined;
  return inputs.get(qualifiedName(subject.entity, subject.name));
}

/** Days, months and parts of a date are whole; so are years, of 12 months. */
function dateStep(subject: CoreExpression): Fraction | undefined {
  if (subject.kind !== 'dateCall' || subject.type.kind !== 'number') return undefined;
  return new Fraction(subject.function === 'fullYears' ? 12 : 1);
}

function stepOf({ integer, decimals, unit }: Input): Fraction | undefined {
  const factor = new Fraction(unit?.factor ?? '1');
  if (integer) return factor;
  return decimals === undefined ? undefined : factor.div(10n ** BigInt(decimals));
}

function unitOf(subject: CoreExpression, { rules }: Environment): DisplayUnit | undefined {
  if (subject.kind === 'rule') return rules.get(subject.name)?.unit;
  if (subject.kind === 'elementRule') {
    return rules.get(qualifiedName(subject.entity, subject.name))?.unit;
  }
  if (subject.kind !== 'field' || subject.of.type.kind !== 'score') return undefined;
  return { text: '分', factor: '1' };
}
