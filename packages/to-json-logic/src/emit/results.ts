import type { DisplayUnit, Rule, ValueType } from '@tiaoli/ir';
import type { JsonLogicRule } from '../logic/logic.js';
import { refuse } from '../refusal.js';
import { daysSince1970 } from './dates.js';
import { createGuard } from './guard.js';
import { constantNumber, divide } from './numbers.js';
import { isNumber, type NumberValue, type Value } from './value.js';

/** How the value that a logic gives is to be read; `null` says that it is not decided. */
export type ResultForm =
  | { readonly kind: 'boolean' | 'text' | 'enumeration' }
  /** A number `yyyymmdd`. */
  | { readonly kind: 'date' }
  /** A date that was moved by days, as the number of days after 1 January 1970. */
  | { readonly kind: 'daysSince1970' }
  /** The result × 10^scale, in the unit. */
  | { readonly kind: 'number'; readonly scale: number; readonly unit?: string }
  /**
   * It may have no last decimal place: the logic under `numerator` over the one under `denominator`
   * is the result × 10^scale.
   */
  | {
      readonly kind: 'fraction';
      readonly scale: number;
      readonly unit?: string;
      readonly numerator: string;
      readonly denominator: string;
    }
  /**
   * Those elements of the list under that key of which the logic gives `true`, with the element
   * under the key `current` beside the facts; undecided where there is no list, or one gives `null`.
   */
  | { readonly kind: 'elements'; readonly list: string; readonly logic: string }
  /** Those texts of which the logic of that name gives `true`. */
  | {
      readonly kind: 'texts';
      readonly items: readonly { readonly text: string; readonly logic: string }[];
    }
  /** Several values, each under the name of a logic of its own. */
  | { readonly kind: 'record'; readonly fields: readonly ResultField[] };

export interface ResultField {
  readonly name: string;
  readonly logic: string;
  readonly form: ResultForm;
}

/** A result, and the logic of each of its parts by name. */
export interface WrittenResult {
  readonly form: ResultForm;
  readonly logic: readonly (readonly [string, JsonLogicRule])[];
}

type Declared = Pick<Rule, 'type' | 'unit'>;

export function resultOf(value: Value, rule: Declared, name: string): WrittenResult {
  if (isNumber(value)) return shownNumber(value, rule.unit, name);
  switch (value.kind) {
    case 'record':
      return fieldsOf(value.fields, rule, name);
    case 'score': {
      const grade = value.grade === undefined ? [] : [['grade', value.grade] as const];
      return fieldsOf([['total', value.total], ...grade], rule, name);
    }
    case 'date':
      return value.as === 'calendar'
        ? { form: { kind: 'date' }, logic: [[name, value.logic]] }
        : { form: { kind: 'daysSince1970' }, logic: [[name, daysSince1970(value)]] };
    case 'list':
      return refuse('list');
    case 'texts': {
      const items = value.items.map(({ text }, index) => ({
        text,
        logic: `${name}.${index + 1}`,
      }));
      const logic = value.items.map(
        ({ condition }, index) => [`${name}.${index + 1}`, condition] as const,
      );
      return { form: { kind: 'texts', items }, logic };
    }
    default:
      return { form: { kind: value.kind }, logic: [[name, value.logic]] };
  }
}

function fieldsOf(
  fields: readonly (readonly [string, Value])[],
  rule: Declared,
  name: string,
): WrittenResult {
  const written = fields.map(([field, value]) => {
    const logic = `${name}.${field}`;
    return { field, logic, result: resultOf(value, declaredField(rule, field), logic) };
  });
  return {
    form: {
      kind: 'record',
      fields: written.map(({ field, logic, result }) => ({
        name: field,
        logic,
        form: result.form,
      })),
    },
    logic: written.flatMap(({ result }) => result.logic),
  };
}

/** The unit of a score is that of its total. */
function declaredField({ type, unit }: Declared, name: string): Declared {
  const fields = type.kind === 'record' ? type.fields : [];
  const found = fields.find((each) => each.name === name);
  if (found !== undefined) return found;
  const number: ValueType = { kind: 'number' };
  return { type: number, ...(unit && { unit }) };
}

function shownNumber(
  value: NumberValue,
  unit: DisplayUnit | undefined,
  name: string,
): WrittenResult {
  const shown =
    unit === undefined ? value : divide(value, constantNumber(unit.factor), createGuard());
  const inUnit = unit && { unit: unit.text };
  if (shown.kind === 'decimal') {
    const { scale } = shown.range;
    return { form: { kind: 'number', scale, ...inUnit }, logic: [[name, shown.logic]] };
  }
  const [numerator, denominator] = [`${name}.numerator`, `${name}.denominator`];
  const { scale } = shown.range.numerator;
  return {
    form: { kind: 'fraction', scale, ...inUnit, numerator, denominator },
    logic: [
      [numerator, shown.numerator],
      [denominator, shown.denominator],
    ],
  };
}
