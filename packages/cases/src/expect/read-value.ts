import type { DisplayUnit, ValueType } from '@tiaoli/ir';
import type { YamlNode } from '@tiaoli/parser';
import { isDate } from 'tiaoli';
import type { ExpectedValue } from './expected.js';
import { readEnumeration } from './read-enumeration.js';
import { readNumber } from './read-number.js';
import { readParts } from './read-parts.js';
import { readScore } from './read-score.js';
import { mismatch, type Reading } from './reading.js';

/** The type that a value is expected in, and its unit. */
export interface Shape {
  readonly type: ValueType;
  readonly unit?: DisplayUnit | undefined;
}

type Readers = {
  readonly [K in ValueType['kind']]: (
    node: YamlNode,
    type: Extract<ValueType, { kind: K }>,
    shape: Shape,
    reading: Reading,
  ) => ExpectedValue | undefined;
};

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['是', true],
  ['false', false],
  ['否', false],
]);

const readers: Readers = {
  boolean: (node, _type, _shape, reading) => {
    const value = booleans.get(scalarText(node) ?? '');
    const wanted = { zh: '“是”或“否”', en: '`true` or `false`' };
    if (value === undefined) return mismatch(reading, node.span, wanted);
    return { kind: 'same', value };
  },
  number: (node, _type, { unit }, reading) => readNumber(node, unit, reading),
  date: (node, _type, _shape, reading) => {
    const value = scalarText(node);
    const wanted = { zh: '日期，如 2024-03-01', en: 'a date such as 2024-03-01' };
    if (value === undefined || !isDate(value)) {
      return mismatch(reading, node.span, wanted);
    }
    return { kind: 'same', value };
  },
  text: (node, _type, _shape, reading) => {
    const value = scalarText(node);
    const wanted = { zh: '文字', en: 'text' };
    if (value === undefined) return mismatch(reading, node.span, wanted);
    return { kind: 'same', value };
  },
  // An element is named by its key.
  element: (node, _type, _shape, reading) => {
    const value = scalarText(node);
    const wanted = { zh: '列表中某一项的标识', en: 'the key of an element' };
    if (value === undefined) return mismatch(reading, node.span, wanted);
    return { kind: 'same', value };
  },
  enumeration: (node, { enumeration }, _shape, reading) =>
    readEnumeration(node, enumeration, reading),
  list: (node, { of }, { unit }, reading) => {
    const wanted = { zh: '列表', en: 'a list' };
    if (node.kind !== 'sequence') return mismatch(reading, node.span, wanted);
    const items = node.items.map((item) => readValue(item, { type: of, unit }, reading));
    const known = items.filter((item) => item !== undefined);
    return known.length === items.length ? { kind: 'list', items: known } : undefined;
  },
  record: (node, { fields }, _shape, reading) => {
    const [first] = fields;
    // The bare name of a table with several outputs means its first one.
    if (node.kind === 'scalar' && first !== undefined) {
      const part = readValue(node, first, reading);
      return part && { kind: 'parts', parts: new Map([[first.name, part]]) };
    }
    return readParts(node, fields, reading, (field, value) => readValue(value, field, reading));
  },
  score: (node, type, _shape, reading) => readScore(node, type, reading),
};

/** A value as a case file writes it, or undefined where it cannot be one and that was reported. */
export function readValue(
  node: YamlNode,
  shape: Shape,
  reading: Reading,
): ExpectedValue | undefined {
  // The table's type ties each kind to its own reader.
  return readers[shape.type.kind](node, shape.type as never, shape, reading);
}

function scalarText(node: YamlNode): string | undefined {
  return node.kind === 'scalar' ? node.text.text : undefined;
}
