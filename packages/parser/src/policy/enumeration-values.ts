import type { EnumerationValue } from '@tiaoli/syntax';
import type { LocatedText } from '../located-text.js';
import type { YamlNode } from '../yaml/node.js';
import { type Field, ownerOf, readNamed } from './fields.js';
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
  reportShape(reading, field.value, 'list', ownerOf(field));
  return undefined;
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
  const values = new Map<string, EnumerationValue>();
  for (const item of items) {
    if (item.kind !== 'scalar') {
      reportShape(reading, item, 'scalar', ownerOf(field));
      continue;
    }
    const name = valueName(reading, item.text);
    if (values.has(name.text)) report(reading, 'duplicate-value', name.span, { value: name.text });
    else values.set(name.text, { name });
  }
  return [...values.values()];
}

function valueName(reading: Reading, located: LocatedText): EnumerationValue['name'] {
  collect(reading, { value: undefined, diagnostics: reading.reader.declaredName(located) });
  return nameOf(located);
}
