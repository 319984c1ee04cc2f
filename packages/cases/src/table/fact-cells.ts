import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Input, ValueType } from '@tiaoli/ir';
import { readYaml, type YamlEntry, type YamlNode } from '@tiaoli/parser';
import { readBoolean } from './boolean-cell.js';
import type { Cell } from './cell.js';
import { entry, scalar } from './cell-node.js';
import { readDate } from './date-cell.js';
import { type InsideRow, wrongHeading } from './inside-row.js';
import { readNumberText } from './number-cell.js';
import { readPlain } from './plain-cell.js';

interface FactReading {
  readonly input: Input;
  readonly separator: string;
  readonly findings: Diagnostic[];
}

/** The facts of a row; a blank cell gives none. */
export function factEntries(
  row: readonly Cell[],
  inside: InsideRow,
  findings: Diagnostic[],
): readonly YamlEntry[] {
  const { columns, meaning, separator } = inside;
  return columns.flatMap((column, index) => {
    const meant = meaning?.columns[index];
    const written = row[index];
    if (column.kind !== 'fact' || meant === undefined || !written || written.text === '') return [];
    if (meant.kind === 'wrong') findings.push(wrongHeading(inside, index, meant.finding, written));
    if (meant.kind !== 'fact') return [];
    const cell = readPlain(written, findings);
    const { input } = meant;
    const node = cell && factNode(cell, { input, separator, findings });
    return node === undefined ? [] : [entry(input.name, node, written)];
  });
}

type Reader = (cell: Cell, reading: FactReading) => YamlNode | undefined;

const quoted = (cell: Cell, text: string | undefined): YamlNode | undefined =>
  text === undefined ? undefined : scalar(text, cell, 'single');

/** All other types are read from their words. */
const readers: { readonly [K in ValueType['kind']]?: Reader } = {
  boolean: (cell) => scalar(readBoolean(cell.text) ?? cell.text, cell),
  number: (cell, { input, separator, findings }) =>
    quoted(cell, readNumberText(cell, { unit: input.unit, separator, findings })),
  date: (cell, { findings }) => quoted(cell, readDate(cell, findings)),
  // A list has no cell of its own: it is written as in a file of facts.
  list: (cell) => atCell(readYaml(cell.text).value.node, cell),
};

function factNode(cell: Cell, reading: FactReading): YamlNode | undefined {
  const reader = readers[reading.input.type.kind];
  return reader === undefined ? quoted(cell, cell.text) : reader(cell, reading);
}

/** What was read from the text of a cell, with the cell as its place. */
function atCell(node: YamlNode | undefined, cell: Cell): YamlNode {
  const { span } = cell;
  if (node === undefined) return scalar(cell.text, cell);
  if (node.kind === 'scalar') return scalar(node.text.text, cell, node.style);
  if (node.kind === 'sequence')
    return { ...node, span, items: node.items.map((item) => atCell(item, cell)) };
  if (node.kind === 'null') return { ...node, span };
  const entries = node.entries.map(({ key, value }) => entry(key.text, atCell(value, cell), cell));
  return { ...node, span, entries };
}
