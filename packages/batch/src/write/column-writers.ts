import type { Language } from '@tiaoli/diagnostics';
import { csvText, type OutputColumn, valueExport } from '@tiaoli/fact-tables';
import type { DecidedRows, ResultArray, ResultColumn } from '@tiaoli/to-js';
import type { ByteSink } from './byte-sink.js';
import { quoted } from './csv-cell.js';

/** Writes the cell of a decided row. */
export type WriteCell = (row: number, sink: ByteSink) => void;

type Column = ResultColumn & { readonly array: ResultArray };

/** The column of results that an output shows; nothing where it is beyond columns. */
export function columnOf(output: OutputColumn, { results }: DecidedRows): Column | undefined {
  const own = results.filter(({ rule }) => rule === output.rule);
  // A checklist is its truth.
  const path = output.path.join('.') === 'met' ? '' : output.path.join('.');
  return own.find((each) => [output.path.join('.'), path].includes(each.path.join('.')));
}

/** What writes the results of an output as cells of CSV. */
export function cellWriter(
  output: OutputColumn,
  decided: DecidedRows,
  language: Language,
): WriteCell | undefined {
  const column = columnOf(output, decided);
  if (column === undefined) return undefined;
  if (column.kind === 'number') return numberWriter(column, output.percent);
  const { array } = column;
  const shown = new Map<number, Uint8Array>();
  return (row, sink) => {
    const held = array[row] ?? 0;
    const known = shown.get(held) ?? bytesOf(plainValue(column, held, decided.texts));
    if (shown.size < mostKept) shown.set(held, known);
    sink.copy(known);
  };

  function bytesOf(value: string | boolean): Uint8Array {
    return new TextEncoder().encode(quoted(csvText(valueExport(value, output, language))));
  }
}

const mostKept = 10_000;
const percentSign = 0x25;

function numberWriter({ array, scale = 0 }: Column, isPercent: boolean): WriteCell {
  if (!isPercent) return (row, sink) => sink.scaled(array[row] ?? 0, scale);
  const factor = scale >= 2 ? 1 : 10 ** (2 - scale);
  return (row, sink) => {
    sink.scaled((array[row] ?? 0) * factor, Math.max(0, scale - 2));
    sink.byte(percentSign);
  };
}

/** What a code or a day number stands for. */
export function plainValue(
  { kind, values = [] }: ResultColumn,
  held: number,
  texts: readonly string[],
): string | boolean {
  switch (kind) {
    case 'boolean':
      return held === 1;
    case 'date':
      return new Date(held * 86_400_000).toISOString().slice(0, 10);
    case 'enumeration':
      return values[held] ?? '';
    default:
      return texts[held] ?? '';
  }
}
