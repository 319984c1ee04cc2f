import { formatInUnit, type Outcome, parseRational, type Value } from '@tiaoli/evaluator';
import type { Rule, ValueType } from '@tiaoli/ir';
import type { ResultForm } from '@tiaoli/to-json-logic';
import type { Data } from './engines.js';

export interface Host {
  readonly data: Data;
  /** What the elements of lists are told apart by. */
  readonly keys: ReadonlyMap<Data, string>;
  /** On the data, and one element of a list in it. */
  readonly run: (logic: string, element?: Data) => unknown;
}

/** What the logic gave, as its form says it is read; `null` is undecided. */
export function readResult(form: ResultForm, name: string, host: Host): unknown {
  const { data, keys, run } = host;
  if (form.kind === 'record') {
    const fields = form.fields.map((each) => [each.name, readResult(each.form, each.logic, host)]);
    return fields.some(([, value]) => value === null) ? null : Object.fromEntries(fields);
  }
  if (form.kind === 'fraction') {
    const [above, below] = [run(form.numerator), run(form.denominator)];
    if (above === null || below === null) return null;
    return digits(whole(above), whole(below) * 10n ** BigInt(form.scale));
  }
  if (form.kind === 'texts') {
    const items = form.items.map(({ text, logic }) => ({ text, holds: run(logic) }));
    if (items.some(({ holds }) => holds === null)) return null;
    return items.filter(({ holds }) => holds === true).map(({ text }) => text);
  }
  if (form.kind === 'elements') {
    const elements = data[form.list];
    if (!Array.isArray(elements)) return null;
    const holds = elements.map((element: Data) => run(form.logic, element));
    if (holds.includes(null)) return null;
    const kept = elements.filter((_, index) => holds[index] === true);
    return kept.map((element: Data) => keys.get(element));
  }
  const value = run(name);
  if (value === null) return null;
  if (form.kind === 'daysSince1970') {
    return new Date(Number(whole(value)) * 86_400_000).toISOString().slice(0, 10);
  }
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
    case 'list':
      return value.items.map((item) => plain(item, shape));
    case 'element':
      return value.element.key;
    default:
      return 'value' in value ? value.value : undefined;
  }
}

function fieldOf({ type }: Shape, name: string): Shape {
  const field = type.kind === 'record' ? type.fields.find((each) => each.name === name) : undefined;
  return field ?? { type };
}
