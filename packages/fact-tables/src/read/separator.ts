import type Papa from 'papaparse';

const separators = [',', '\t', ';', '|', '，', '；'] as const;
const sampledRows = 20;

/** Spreadsheets may say at the top of a file what stands between its cells. */
const statement = /^"?sep=([,;\t|])"?\r?\n/i;

/** What stands between the cells of a text, and where its first cell begins. */
export function findSeparator(
  text: string,
  { parse }: Pick<typeof Papa, 'parse'>,
): { readonly separator: string; readonly start: number } {
  const stated = statement.exec(text);
  if (stated?.[1] !== undefined) return { separator: stated[1], start: stated[0].length };
  let [separator, most]: [string, number] = [',', 0];
  for (const delimiter of separators) {
    const { data } = parse<string[]>(text, { delimiter, preview: sampledRows });
    const widths = data.map((row) => row.length).sort((left, right) => left - right);
    const usual = widths[widths.length >> 1] ?? 0;
    if (usual > most) [separator, most] = [delimiter, usual];
  }
  return { separator, start: 0 };
}
