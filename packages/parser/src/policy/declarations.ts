import type {
  EnumerationDeclaration,
  SourceDeclaration,
  Text,
  UnitDeclaration,
} from '@tiaoli/syntax';
import { readEnumerationValues } from './enumeration-values.js';
import { type Field, ownerOf, readFields, readNamed } from './fields.js';
import { collect, type Reading } from './reading.js';
import { nameOf } from './texts.js';
import { readTitle } from './title.js';
import { readExpression, readProse } from './values.js';
import { readBoolean } from './words.js';

/** The entries of a section of named declarations. */
export const readSection = (reading: Reading, field: Field | undefined): readonly Field[] =>
  field === undefined ? [] : readNamed(reading, field.value, ownerOf(field));

/** A name that expressions use; what is wrong with it is reported here, where it is declared. */
export function readDeclaredName(reading: Reading, field: Field): Text {
  collect(reading, { value: undefined, diagnostics: reading.reader.declaredName(field.key) });
  return nameOf(field.key);
}

export function readSource(reading: Reading, field: Field): SourceDeclaration {
  const fields = readFields(reading, field.value, 'source', ownerOf(field));
  const title = readTitle(reading, fields?.get('title'));
  const register = readProse(reading, fields?.get('register'));
  const url = readProse(reading, fields?.get('url'));
  const note = readProse(reading, fields?.get('note'));
  return {
    kind: 'source',
    name: nameOf(field.key),
    ...(title ? { title } : {}),
    ...(register ? { register } : {}),
    ...(url ? { url } : {}),
    ...(note ? { note } : {}),
    span: field.span,
  };
}

/** `箱: 12 件`, or `株:` for a unit that is not made of others. */
export function readUnitDeclaration(reading: Reading, field: Field): UnitDeclaration {
  const definition = field.value.kind === 'null' ? undefined : readExpression(reading, field);
  return {
    kind: 'unit',
    name: nameOf(field.key),
    ...(definition ? { definition } : {}),
    span: field.span,
  };
}

export function readEnumeration(reading: Reading, field: Field): EnumerationDeclaration {
  const fields = readFields(reading, field.value, 'enumeration', ownerOf(field));
  const title = readTitle(reading, fields?.get('title'));
  return {
    kind: 'enumeration',
    name: nameOf(field.key),
    ...(title ? { title } : {}),
    values: readEnumerationValues(reading, fields?.get('values')) ?? [],
    ordered: readBoolean(reading, fields?.get('ordered')),
    span: field.span,
  };
}
