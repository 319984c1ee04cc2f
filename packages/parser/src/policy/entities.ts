import type { EntityDeclaration } from '@tiaoli/syntax';
import { readSection } from './declarations.js';
import { type Field, ownerOf, readFields } from './fields.js';
import { readInput } from './inputs.js';
import type { Reading } from './reading.js';
import { readRule } from './rules.js';
import { nameOf } from './texts.js';
import { readTitle } from './title.js';
import { readName, readProse, readUnit } from './values.js';

/** A kind of things that lists hold. Its name stands in types only, so it may be any words. */
export function readEntity(reading: Reading, field: Field): EntityDeclaration {
  const bare = { kind: 'entity', name: nameOf(field.key), span: field.span } as const;
  const fields = readFields(reading, field.value, 'entity', ownerOf(field));
  const title = readTitle(reading, fields?.get('title'));
  const key = readName(reading, fields?.get('key'));
  const unit = readUnit(reading, fields?.get('unit'));
  const note = readProse(reading, fields?.get('note'));
  return {
    ...bare,
    ...(title ? { title } : {}),
    ...(key ? { key } : {}),
    ...(unit ? { unit } : {}),
    inputs: readSection(reading, fields?.get('inputs')).map((each) => readInput(reading, each)),
    rules: readSection(reading, fields?.get('rules')).map((each) => readRule(reading, each)),
    ...(note ? { note } : {}),
  };
}
