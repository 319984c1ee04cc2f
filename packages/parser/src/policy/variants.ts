import type { VariantDeclaration } from '@tiaoli/syntax';
import { readSection } from './declarations.js';
import { type Field, ownerOf, readFields } from './fields.js';
import { readParameter } from './parameters.js';
import type { Reading } from './reading.js';
import { readRule } from './rules.js';
import { nameOf } from './texts.js';
import { readTitle } from './title.js';
import { readProse } from './values.js';

/** What is otherwise in one place, by its name, which may be any words. */
export function readVariant(reading: Reading, field: Field): VariantDeclaration {
  const fields = readFields(reading, field.value, 'variant', ownerOf(field));
  const title = readTitle(reading, fields?.get('title'));
  const note = readProse(reading, fields?.get('note'));
  const parameters = readSection(reading, fields?.get('parameters'));
  const rules = readSection(reading, fields?.get('rules'));
  return {
    kind: 'variant',
    name: nameOf(field.key),
    ...(title ? { title } : {}),
    ...(note ? { note } : {}),
    parameters: parameters.map((each) => readParameter(reading, each)),
    rules: rules.map((each) => readRule(reading, each)),
    span: field.span,
  };
}
