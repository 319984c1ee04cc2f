import type { Bilingual, Language } from '@tiaoli/diagnostics';
import { inUnit, type Value } from '@tiaoli/evaluator';
import type { Core, DisplayUnit } from '@tiaoli/ir';
import type { Wording } from '../wording/wording.js';
import { wordings } from '../wording/wordings.js';
import { columnTitle } from '../words/column-title.js';
import type { Quantity } from './quantity.js';
import { points } from './quantity.js';
import type { Rational } from './rational.js';

/** What helps to show a value well; none of it changes the value. */
export interface DescribeOptions {
  /** Knows the English titles of enumeration values and the units of several outputs. */
  readonly core?: Core;
  /** Shows 0.7 as 70%. */
  readonly percent?: boolean;
}

/**
 * A value in words: `120000 元`, `是`, `2022年6月1日`. A number is exact, in the given unit (in base
 * units without one); where it has no finite decimal it is a fraction with what it is about,
 * `1/3 元（约 0.33 元）`.
 */
export function describeValue(
  value: Value,
  unit: DisplayUnit | undefined,
  language: Language,
  options: DescribeOptions = {},
): string {
  const writer = { language, wording: wordings[language], core: options.core };
  return valueText(value, { unit, percent: options.percent ?? false }, writer);
}

/** Whoever turns values into words. */
interface Writer {
  readonly language: Language;
  readonly wording: Wording;
  readonly core: Core | undefined;
}

/** A value in words, within an explanation. */
export function valueText(value: Value, quantity: Quantity, writer: Writer): string {
  const { wording } = writer;
  switch (value.kind) {
    case 'boolean':
      return wording.boolean(value.value);
    case 'number':
      return numberText(value.value, quantity, wording);
    case 'date':
      return wording.date(value.value);
    case 'text':
      return value.value;
    case 'enumeration':
      return enumerationText(value.enumeration, value.value, writer);
    case 'list':
      if (value.items.length === 0) return wording.none;
      return listText(value.items, quantity, writer);
    case 'element':
      return value.element.key;
    case 'record':
      return recordText(value, quantity, writer);
    case 'score': {
      const total = numberText(value.total, points, wording);
      return wording.scoreValue(total, value.grade && valueText(value.grade, quantity, writer));
    }
  }
}

/** More elements than this are counted, not named. */
const mostNamed = 20;

function listText(items: readonly Value[], quantity: Quantity, writer: Writer): string {
  const { wording } = writer;
  const isLong = items[0]?.kind === 'element' && items.length > mostNamed;
  const named = isLong ? items.slice(0, mostNamed) : items;
  const text = wording.items(named.map((item) => valueText(item, quantity, writer)));
  return isLong ? wording.lists.andMore(text, items.length) : text;
}

/** A number in a unit. */
export function numberText(number: Rational, quantity: Quantity, wording: Wording): string {
  if (quantity.percent === true) return wording.percent(number);
  const { unit } = quantity;
  if (unit === undefined) return wording.quantity(number, '');
  return wording.quantity(inUnit(number, unit.factor), unit.text);
}

/** The title of an enumeration value in the language of the writer. */
export function enumerationText(enumeration: string, name: string, writer: Writer): string {
  const declared = writer.core?.enumerations.find((each) => each.name === enumeration);
  const value = declared?.values.find((each) => each.name === name);
  const title: Bilingual | undefined = value?.title;
  return title?.[writer.language] ?? name;
}

function recordText(
  record: Extract<Value, { readonly kind: 'record' }>,
  quantity: Quantity,
  writer: Writer,
): string {
  const [main, ...others] = record.fields.map(({ name, value }) => {
    const unit = quantity.fields?.find((field) => field.name === name)?.unit;
    const title = columnTitle(name, quantity.fields, writer.core)[writer.language];
    return { name: title, value: valueText(value, { unit }, writer) };
  });
  return main === undefined ? '' : writer.wording.record(main.value, others);
}
