import {
  type Citation,
  keys,
  type ParameterDeclaration,
  type ParameterValue,
} from '@tiaoli/syntax';
import type { YamlNode } from '../yaml/node.js';
import { noCitation, readCitation } from './citation.js';
import { readDate } from './dates.js';
import { readDeclaredName } from './declarations.js';
import {
  type Field,
  type Fields,
  type Owner,
  ownerOf,
  readFields,
  reportMissingKeys,
} from './fields.js';
import { readRange, readType } from './inputs.js';
import { type Reading, report } from './reading.js';
import { readTitle } from './title.js';
import { readExpression, readList, readProse, readUnit } from './values.js';

/** One value, a list of dated values, or a mapping with `dated`. */
export function readParameter(reading: Reading, field: Field): ParameterDeclaration {
  const name = readDeclaredName(reading, field);
  const bare = { kind: 'parameter', name, citation: noCitation, span: field.span } as const;
  if (field.value.kind === 'sequence') {
    return { ...bare, values: readDated(reading, field.value.items, ownerOf(field)) };
  }
  const fields = readFields(reading, field.value, 'parameter', ownerOf(field));
  if (fields === undefined) return { ...bare, values: [] };
  const title = readTitle(reading, fields.get('title'));
  const unit = readUnit(reading, fields.get('unit'));
  const note = readProse(reading, fields.get('note'));
  const citation = readCitation(reading, fields);
  return {
    ...bare,
    ...(title ? { title } : {}),
    ...(unit ? { unit } : {}),
    ...(note ? { note } : {}),
    ...readOpenOrValues(reading, field, fields, citation),
    citation,
  };
}

/** A parameter that is open has no value at any time. */
function readOpenOrValues(
  reading: Reading,
  field: Field,
  fields: Fields<'parameter'>,
  citation: Citation,
): Pick<ParameterDeclaration, 'open' | 'values'> {
  const open = fields.get('open');
  if (open === undefined) {
    reportWithoutOpen(reading, field, fields);
    return { values: readValues(reading, field, fields, citation) };
  }
  reportValueBesideOpen(reading, fields);
  const reason = readProse(reading, open) ?? { text: '', span: open.span };
  const type = readType(reading, fields.get('type'));
  const inBraces = field.value.kind === 'mapping' && field.value.flow;
  return {
    values: [],
    open: { reason, ...(type ? { type } : {}), ...readRange(reading, fields), inBraces },
  };
}

const ofFacts = ['type', 'decimals', 'min', 'max', 'format'] as const;

function reportWithoutOpen(reading: Reading, field: Field, fields: Fields<'parameter'>): void {
  const { name } = ownerOf(field);
  for (const of of ofFacts) {
    const { key } = fields.get(of) ?? {};
    if (key) report(reading, 'type-without-open', key.span, { name, key: key.text });
  }
}

const fixed = ['value', 'dated', 'from', 'until'] as const;

function reportValueBesideOpen(reading: Reading, fields: Fields<'parameter'>): void {
  const [beside] = fixed.flatMap((key) => fields.get(key) ?? []);
  if (beside) report(reading, 'open-beside-value', beside.key.span, {});
}

function readValues(
  reading: Reading,
  field: Field,
  fields: Fields<'parameter'>,
  citation: Citation,
): readonly ParameterValue[] {
  const dated = fields.get('dated');
  if (dated === undefined) return [readValue(reading, fields, ownerOf(field), citation)];
  const value = fields.get('value');
  if (value) report(reading, 'value-beside-dated', value.key.span, {});
  return readDated(reading, readList(reading, dated), ownerOf(field));
}

function readDated(
  reading: Reading,
  items: readonly YamlNode[],
  owner: Owner,
): readonly ParameterValue[] {
  const values: ParameterValue[] = [];
  for (const item of items) {
    const here = { ...owner, span: placeOf(item) };
    const fields = readFields(reading, item, 'parameter', here);
    if (fields) values.push(readValue(reading, fields, here, readCitation(reading, fields)));
  }
  return values;
}

function readValue(
  reading: Reading,
  fields: Fields<'parameter'>,
  owner: Owner,
  citation: Citation,
): ParameterValue {
  const field = fields.get('value');
  const open = fields.get('open');
  if (open) report(reading, 'open-beside-value', open.key.span, {});
  else if (field === undefined && !reading.damaged) {
    reportMissingKeys(reading, [keys.parameter.value], owner);
  }
  const from = readDate(reading, fields.get('from'));
  const until = readDate(reading, fields.get('until'));
  const value = readExpression(reading, field);
  return {
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(value ? { value } : {}),
    citation,
    span: fields.span,
  };
}

/** The start of an item of a list, for messages about the whole of it. */
export const placeOf = (item: YamlNode): Owner['span'] =>
  item.kind === 'mapping' ? (item.entries[0]?.key.span ?? item.span) : item.span;
