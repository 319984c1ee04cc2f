import { formatInUnit, type Outcome, parseRational, type Value } from '@tiaoli/evaluator';
import type { Rule, ValueType } from '@tiaoli/ir';
import type { ResultForm } from '@tiaoli/to-json-logic';

/** What the logic gave, as its form says it is read; `null` is undecided. */
export function readResult(
  form: ResultForm,
  name: string,
  run: (logic: string) => unknown,
): unknown {
  if (form.kind === 'record') {
    const fields = form.fields.map((each) => [each.name, readResult(each.form, each.logic, run)]);
    return fields.some(([, value]) => value === null) ? null : Object.fromEntries(fields);
  }
  if (form.kind === 'fraction') {
    const [above, below] = [run(form.numerator), run(form.denominator)];
    if (above === null || below === null) return null;
    return digits(whole(above), whole(below) * 10n ** BigInt(form.scale));
  }
  const value = run(name);
  if (value === null) return null;
  if (form.kind === 'number') return digits(whole(value), 10n ** BigInt(form.scale));
  if (form.kind !== 'date') return value;
  const text = String(whole(value)).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

function whole(value: unknown): bigint {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw new Error(`no whole number: ${JSON.stringify(value)}`);
  }
  return BigInt(value);
}

function digits(above: bigint, below: bigint): string {
  const value = parseRational(`${above}/${below}`);
  if (value === undefined) throw new Error(`no number: ${above}/${below}`);
  return formatInUnit(value, undefined);
}

/** What is to come out for a rule; `null` where it is not decided. */
export function wantedResult(outcome: Outcome, rule: Rule): unknown {
  return outcome.status === 'known' ? plain(outcome.value, rule) : null;
}

type Shape = { readonly type: ValueType; readonly unit?: Rule['unit'] };

function plain(value: Value, shape: Shape): unknown {
  switch (value.kind) {
    case 'number':
      return formatInUnit(value.value, shape.unit?.factor);
    case 'record':
      return Object.fromEntries(
        value.fields.map((field) => [field.name, plain(field.value, fieldOf(shape, field.name))]),
      );
    case 'score': {
      const total = formatInUnit(value.total, shape.unit?.factor);
      return value.grade === undefined ? { total } : { total, grade: value.grade.value };
    }
    default:
      return 'value' in value ? value.value : undefined;
  }
}

function fieldOf({ type }: Shape, name: string): Shape {
  const field = type.kind === 'record' ? type.fields.find((each) => each.name === name) : undefined;
  return field ?? { type };
}
