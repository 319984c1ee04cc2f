import { didYouMean } from '@tiaoli/diagnostics';
import type { TableBody, TableOutputColumn, Text, Title } from '@tiaoli/syntax';
import { readSection } from './declarations.js';
import { type Field, replacement } from './fields.js';
import { type Reading, report } from './reading.js';
import { nameOf } from './texts.js';
import { readTitle } from './title.js';

type Columns = Pick<TableBody, 'inputs' | 'outputs'>;

/** Gives the output columns of a table the titles that its rule has for them. */
export function withTitles(columns: Columns, reading: Reading, field: Field | undefined): Columns {
  if (field === undefined) return columns;
  const titles = new Map<string, { readonly titled: Text; readonly title: Title }>();
  const names = columns.outputs.map(({ name }) => name.text);
  for (const entry of readSection(reading, field)) {
    const { text, span } = nameOf(entry.key);
    const title = readTitle(reading, entry);
    if (names.includes(text)) {
      if (title) titles.set(text, { titled: { text, span }, title });
      continue;
    }
    const [near] = didYouMean(text, names);
    const fix = near === undefined ? undefined : replacement(span, near);
    const listed = { zh: names.join('、'), en: names.join(', ') };
    report(reading, 'unknown-output-column', span, { name: text, names: listed }, { fix });
  }
  const outputs = columns.outputs.map((column): TableOutputColumn => {
    const title = titles.get(column.name.text);
    return title === undefined ? column : { ...column, ...title };
  });
  return { ...columns, outputs };
}
