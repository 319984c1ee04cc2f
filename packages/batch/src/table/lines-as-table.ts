import { blankCell, type Cell, type ReadTable, textCell } from '@tiaoli/fact-tables';
import { readLine } from '../ndjson/read-line.js';

/** Lines of JSON as a sheet with a column for each fact. */
export function linesAsTable(bytes: Uint8Array, fields: readonly string[]): ReadTable {
  const names = new Set(fields);
  const lines = new TextDecoder().decode(bytes).split('\n');
  const filled = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [{ line, number: index + 1 }],
  );
  const rows = filled.map(({ line }): readonly Cell[] => {
    const reading = readLine(line, names, new Set());
    // A line that is no object shows itself where the first fact would stand.
    if (!('facts' in reading))
      return fields.map((_, column) =>
        column === 0 ? { kind: 'error', text: line.slice(0, 40) } : blankCell,
      );
    return fields.map((name) =>
      Object.hasOwn(reading.facts, name) ? cellOf(reading.facts[name]) : blankCell,
    );
  });
  const sheet = {
    name: 'ndjson',
    hidden: false,
    headerRow: 1,
    header: fields,
    rows,
    rowNumbers: filled.map(({ number }) => number),
  };
  return { sheets: rows.length === 0 ? [] : [sheet], problems: rows.length === 0 ? [noLines] : [] };
}

function cellOf(fact: unknown): Cell {
  if (typeof fact === 'boolean') return { kind: 'boolean', value: fact };
  return textCell(typeof fact === 'string' ? fact : JSON.stringify(fact));
}

const noLines: ReadTable['problems'][number] = {
  severity: 'error',
  code: 'empty-table',
  message: { zh: '文件里没有数据', en: 'the file holds no data' },
};
