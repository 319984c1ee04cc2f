import type { Title } from '@tiaoli/syntax';
import { type Field, ownerOf, readFields } from './fields.js';
import type { Reading } from './reading.js';
import { reportShape } from './shapes.js';
import { proseOf } from './texts.js';
import { readProse } from './values.js';

/** `名称: 补贴标准` or `title: { zh: 补贴标准, en: Rate }`. */
export function readTitle(reading: Reading, field: Field | undefined): Title | undefined {
  if (field === undefined) return undefined;
  const { value } = field;
  if (value.kind === 'scalar') {
    const { text, span } = proseOf(value.text);
    return { zh: text, span };
  }
  if (value.kind !== 'mapping') {
    reportShape(reading, value, 'scalarOrMapping', ownerOf(field));
    return undefined;
  }
  const fields = readFields(reading, value, 'title', ownerOf(field));
  const zh = readProse(reading, fields?.get('zh'));
  const en = readProse(reading, fields?.get('en'));
  return {
    ...(zh ? { zh: zh.text } : {}),
    ...(en ? { en: en.text } : {}),
    span: value.span,
  };
}
