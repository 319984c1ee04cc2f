import type { EnumerationValue } from '@tiaoli/syntax';
import type { LocatedText } from '../located-text.js';
import type { YamlNode, YamlScalar } from '../yaml/node.js';
import { type Field, ownerOf, readNamed, replacement } from './fields.js';
import { joinedWith, splitValues } from './joined-values.js';
import { collect, type Reading, report } from './reading.js';
import { reportShape } from './shapes.js';
import { nameOf } from './texts.js';
import { readTitle } from './title.js';

/** `[优秀, 良好]`, or with titles `{ 优秀: { en: Excellent }, 良好: { en: Good } }`. */
export function readEnumerationValues(
  reading: Reading,
  field: Field | undefined,
): readonly EnumerationValue[] | undefined {
  if (field === undefined) return undefined;
  if (field.value.kind === 'mapping') {
    return readNamed(reading, field.value, ownerOf(field)).map((entry) =>
      titledValue(reading, entry),
    );
  }
  if (field.value.kind === 'sequence') return listedValues(reading, field, field.value.items);
  if (field.value.kind === 'scalar') return valuesOfText(reading, field, field.value);
  reportShape(reading, field.value, 'list', ownerOf(field));
  return undefined;
}

/** `取值: 在职、离退休`: the values are plain, only their brackets and commas are missing. */
function valuesOfText(
  reading: Reading,
  field: Field,
  { text, span }: YamlScalar,
): readonly EnumerationValue[] {
  const values = splitValues(text);
  const fix = replacement(span, `[${values.map((value) => value.text).join(', ')}]`);
  const key = ownerOf(field).name;
  report(reading, 'values-without-brackets', span, { key }, { fix });
  return distinct(reading, values);
}

function titledValue(reading: Reading, entry: Field): EnumerationValue {
  const name = valueName(reading, entry.key);
  const title = entry.value.kind === 'null' ? undefined : readTitle(reading, entry);
  return title ? { name, title } : { name };
}

function listedValues(
  reading: Reading,
  field: Field,
  items: readonly YamlNode[],
): readonly EnumerationValue[] {
  const values: LocatedText[] = [];
  for (const item of items) {
    if (item.kind === 'scalar') values.push(...itemValues(reading, field, item));
    else reportShape(reading, item, 'scalar', ownerOf(field));
  }
  return distinct(reading, values);
}

/** `[在职、离退休]` is a list of one value that no expression could name. */
function itemValues(reading: Reading, field: Field, item: YamlScalar): readonly LocatedText[] {
  const sign = joinedWith(item.text);
  if (sign === undefined) return [item.text];
  const values = splitValues(item.text);
  const isFlow = field.value.kind === 'sequence' && field.value.flow;
  const fix = isFlow
    ? replacement(item.span, values.map((value) => value.text).join(', '))
    : undefined;
  report(reading, 'joined-values', item.span, { sign }, { fix });
  return values;
}

function distinct(reading: Reading, written: readonly LocatedText[]): readonly EnumerationValue[] {
  const values = new Map<string, EnumerationValue>();
  for (const each of written) {
    const name = valueName(reading, each);
    if (values.has(name.text)) report(reading, 'duplicate-value', name.span, { value: name.text });
    else values.set(name.text, { name });
  }
  return [...values.values()];
}

function valueName(reading: Reading, located: LocatedText): EnumerationValue['name'] {
  collect(reading, { value: undefined, diagnostics: reading.reader.declaredName(located) });
  return nameOf(located);
}
