import type { Span } from '@tiaoli/diagnostics';
import type { Expression, Rounding, Text } from '@tiaoli/syntax';
import type { LocatedText } from '../located-text.js';
import type { YamlNode } from '../yaml/node.js';
import { type Field, ownerOf } from './fields.js';
import { collect, type Reading } from './reading.js';
import { reportShape } from './shapes.js';
import { nameOf, proseOf } from './texts.js';

/** The scalar of a field; anything else is reported. */
export function readScalar(reading: Reading, field: Field | undefined): LocatedText | undefined {
  if (field === undefined) return undefined;
  if (field.value.kind === 'scalar') return field.value.text;
  reportShape(reading, field.value, 'scalar', ownerOf(field));
  return undefined;
}

/** Text for people, as written. */
export function readProse(reading: Reading, field: Field | undefined): Text | undefined {
  const located = readScalar(reading, field);
  return located && proseOf(located);
}

/** A name or an identifier. */
export function readName(reading: Reading, field: Field | undefined): Text | undefined {
  const located = readScalar(reading, field);
  return located && nameOf(located);
}

export function readExpression(reading: Reading, field: Field): Expression;
export function readExpression(reading: Reading, field: Field | undefined): Expression | undefined;
export function readExpression(reading: Reading, field: Field | undefined): Expression | undefined {
  if (field === undefined) return undefined;
  const located = readScalar(reading, field);
  return located ? expressionOf(reading, located) : missing(field.span);
}

export const expressionOf = (reading: Reading, located: LocatedText): Expression =>
  collect(reading, reading.reader.expression(located));

/** Stands for an expression that was not given or not readable, and was reported. */
export const missing = (span: Span): Expression => ({ kind: 'missing', span });

export function readRounding(reading: Reading, field: Field | undefined): Rounding | undefined {
  const located = readScalar(reading, field);
  return located && collect(reading, reading.reader.rounding(located));
}

/** A unit in its canonical spelling. */
export function readUnit(reading: Reading, field: Field | undefined): Text | undefined {
  const located = readScalar(reading, field);
  if (located === undefined) return undefined;
  const text = collect(reading, reading.reader.unit(located));
  return text === undefined ? undefined : { text, span: proseOf(located).span };
}

/** The items of a list; a single item may stand without one where `single` says so. */
export function readList(
  reading: Reading,
  field: Field | undefined,
  single?: 'mapping' | 'scalar',
): readonly YamlNode[] {
  if (field === undefined) return [];
  const { value } = field;
  if (value.kind === 'sequence') return value.items;
  if (value.kind === single) return [value];
  reportShape(reading, value, expectedShapes[single ?? 'none'], ownerOf(field));
  return [];
}

const expectedShapes = { none: 'list', mapping: 'listOrMapping', scalar: 'scalarOrList' } as const;
