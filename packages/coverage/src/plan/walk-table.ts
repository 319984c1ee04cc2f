import type { Bilingual } from '@tiaoli/diagnostics';
import type { Table, TableColumn, TableRow } from '@tiaoli/ir';
import type { Collector, Where } from './collector.js';
import { comparedOf } from './compared.js';
import { remainingByRow } from './remaining.js';
import { asCondition, asValue, type Walk, within } from './where.js';
import { numbered } from './words.js';

/** Rows, and what their cells ask; the bands of a criterion are a table too. */
export function walkTable(node: Table, where: Where, collector: Collector, walk: Walk): void {
  const isBand = collector.bands.has(node);
  for (const { subject } of node.columns) walk(subject, asValue(where));
  const remaining = node.hitPolicy === 'first' ? remainingByRow(node, collector.declared) : [];
  for (const [index, row] of node.rows.entries()) {
    const there = within(where, isBand ? numbered.band(index + 1) : rowWords(row, index));
    const headings = node.columns.map((column) => headingOf(column, collector));
    const needs = askedBy(headings, row, collector);
    collector.add({ id: row.id, kind: isBand ? 'band' : 'row', needs }, there);
    for (const [column, { test }] of row.cells.entries()) {
      const subject = node.columns[column]?.subject;
      if (test === undefined || subject === undefined) continue;
      const heading = isBand ? undefined : headings[column];
      const left = remaining[index]?.[column];
      walk(test, { ...asCondition(there), subject, column: heading, remaining: left });
    }
    for (const output of row.outputs) walk(output, asValue(there));
  }
}

function rowWords({ isOtherwise }: TableRow, index: number): Bilingual {
  return isOtherwise ? numbered.otherwiseRow(index + 1) : numbered.row(index + 1);
}

/** As it is written, and what it is called in English. */
function headingOf({ subject, text }: TableColumn, { declared }: Collector): Bilingual {
  const { title } = comparedOf(subject, declared);
  return { zh: text, en: title?.en ?? text };
}

/** What the cells of a row ask for, by the headings of their columns. */
function askedBy(
  headings: readonly Bilingual[],
  { cells, isOtherwise }: TableRow,
  collector: Collector,
): Bilingual | undefined {
  if (isOtherwise) return { zh: '其他各行都不符合', en: 'no other row holds' };
  const asked = cells.flatMap(({ test }, index) => {
    const heading = headings[index];
    if (test === undefined || heading === undefined) return [];
    const text = collector.written(test.id);
    return [{ zh: `${heading.zh}：${text}`, en: `${heading.en}: ${text}` }];
  });
  if (asked.length === 0) return undefined;
  return {
    zh: asked.map(({ zh }) => zh).join('；'),
    en: asked.map(({ en }) => en).join('; '),
  };
}
