import Papa from 'papaparse';

/** What spreadsheets put between cells, most common first. */
const separators = [',', '\t', ';'] as const;

/** Spreadsheets may say at the top of a file what stands between its cells. */
const statement = /^\ufeff?"?sep=([,;\t])"?\r?\n/i;

/** What stands between the cells of a text, and where its first cell begins. */
export function findSeparator(text: string): {
  readonly separator: string;
  readonly start: number;
} {
  const stated = statement.exec(text);
  if (stated?.[1] !== undefined) return { separator: stated[1], start: stated[0].length };
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const widths = separators.map((separator) => widthOfHead(text.slice(start), separator));
  const widest = widths.indexOf(Math.max(...widths));
  return { separator: separators[widest] ?? ',', start };
}

/** How many cells the first line with text has. */
function widthOfHead(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text.trimStart(), { delimiter, preview: 1 });
  return data[0]?.length ?? 0;
}
