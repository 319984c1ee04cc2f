import type { DisplayUnit, Rule, ValueType } from '@tiaoli/ir';
import { divide, type Rational } from './numbers/rational.js';
import { rationalOf, shown } from './numbers/text.js';
import { Failure, Open, type Outcome } from './outcome.js';
import { Element, isList, RecordValue, ScoreValue, type Value } from './value.js';

/** What a rule comes to, as plain data. */
export type Result =
  | boolean
  | number
  | string
  | { readonly undecided: true }
  | { readonly error: string }
  | { readonly [part: string]: Result }
  | readonly Result[];

/** How the outcomes of a rule leave. */
export function createResult({
  type,
  unit,
}: Pick<Rule, 'type' | 'unit'>): (outcome: Outcome) => Result {
  const write = createWrite(type, unit);
  return (outcome) => {
    if (outcome instanceof Failure) return { error: outcome.code };
    return outcome instanceof Open ? { undecided: true } : write(outcome);
  };
}

type Write = (value: Value) => Result;

/** The type tells the units, the value itself what it is. */
function createWrite(type: ValueType, unit: DisplayUnit | undefined): Write {
  const factor = rationalOf(unit?.factor ?? '1');
  const inUnit = (value: Rational): Rational => (factor === 1 ? value : divide(value, factor));
  const item: Write = type.kind === 'list' ? createWrite(type.of, unit) : String;
  const fields = type.kind === 'record' ? type.fields : [];
  const columns = new Map(fields.map((each) => [each.name, createWrite(each.type, each.unit)]));
  return (value) => {
    if (typeof value === 'number') return shown(inUnit(value));
    if (typeof value !== 'object') return value;
    if (value instanceof Element) return value.key;
    if (isList(value)) return value.map(item);
    if (value instanceof RecordValue) {
      const named = value.fields.map(({ name, value: each }): [string, Result] => [
        name,
        columns.get(name)?.(each) ?? false,
      ]);
      return byName(named);
    }
    if (!(value instanceof ScoreValue)) return shown(inUnit(value));
    const total = shown(inUnit(value.total));
    return value.grade === undefined ? { total } : { total, grade: value.grade };
  };
}

/** An object of any names, `__proto__` among them. */
export function byName<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  const all: Record<string, T> = {};
  for (const [name, value] of entries) {
    if (name === '__proto__') {
      Object.defineProperty(all, name, {
        value,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    } else all[name] = value;
  }
  return all;
}
