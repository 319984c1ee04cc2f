import { formatNames, type InputDeclaration, type Text, typeNames } from '@tiaoli/syntax';
import { noCitation, readCitation } from './citation.js';
import { readDeclaredName } from './declarations.js';
import { readEnumerationValues } from './enumeration-values.js';
import { type Field, type Fields, ownerOf, readFields } from './fields.js';
import type { Reading } from './reading.js';
import { readTitle } from './title.js';
import { readExpression, readName, readProse, readUnit } from './values.js';
import { findWord, readBoolean, readChoice, readDecimals } from './words.js';

export function readInput(reading: Reading, field: Field): InputDeclaration {
  const name = readDeclaredName(reading, field);
  const fields = readFields(reading, field.value, 'input', ownerOf(field));
  if (fields === undefined) {
    return { kind: 'input', name, ordered: false, citation: noCitation, span: field.span };
  }
  const title = readTitle(reading, fields.get('title'));
  const type = readType(reading, fields.get('type'));
  const of = readName(reading, fields.get('of'));
  const unit = readUnit(reading, fields.get('unit'));
  const range = readRange(reading, fields);
  const values = readEnumerationValues(reading, fields.get('values'));
  const question = readTitle(reading, fields.get('question'));
  const note = readProse(reading, fields.get('note'));
  return {
    kind: 'input',
    name,
    ...(title ? { title } : {}),
    ...(type ? { type } : {}),
    ...(of ? { of } : {}),
    ...(unit ? { unit } : {}),
    ...range,
    ...(values ? { values } : {}),
    ordered: readBoolean(reading, fields.get('ordered')),
    ...(question ? { question } : {}),
    ...(note ? { note } : {}),
    citation: readCitation(reading, fields),
    span: field.span,
  };
}

/** A built-in type by its key; any other word names an enumeration, which the checker looks up. */
export function readType(reading: Reading, field: Field | undefined): Text | undefined {
  const text = readName(reading, field);
  return text && { text: findWord(typeNames, text.text) ?? text.text, span: text.span };
}

/** What a number may be, and how it is shown. */
export function readRange(
  reading: Reading,
  fields: Fields<'input'> | Fields<'parameter'>,
): Pick<InputDeclaration, 'decimals' | 'min' | 'max' | 'format'> {
  const decimals = readDecimals(reading, fields.get('decimals'));
  const min = readExpression(reading, fields.get('min'));
  const max = readExpression(reading, fields.get('max'));
  const format = readChoice(reading, fields.get('format'), formatNames);
  return {
    ...(decimals ? { decimals } : {}),
    ...(min ? { min } : {}),
    ...(max ? { max } : {}),
    ...(format ? { format: { text: format.id, span: format.text.span } } : {}),
  };
}
