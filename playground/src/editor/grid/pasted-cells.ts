/**
 * The cells that a spreadsheet puts on the clipboard: tabs between them, a line for each row, and
 * quotes around a cell of several lines. Nothing where it is one cell only.
 */
export function pastedCells(text: string): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|$)/g,
  )) {
    const cell =
      quoted === undefined ? plain : quoted.replaceAll('""', '"').replace(/\s*\n\s*/g, ' ');
    rows.at(-1)?.push(cell.trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  const isOne = rows.length === 1 && rows[0]?.length === 1;
  return isOne ? undefined : rows;
}
