import type { GridChange } from './grid.js';

/** The texts of a grid while it is changed. */
export interface Cells {
  readonly firstOutput: number;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the last row holds when no other does. */
  readonly hasOtherwise: boolean;
}

type ChangeOf<Kind extends GridChange['kind']> = Extract<GridChange, { kind: Kind }>;

/** Nothing where a change asks for what a table cannot be. */
type Change<Kind extends GridChange['kind']> = (
  cells: Cells,
  change: ChangeOf<Kind>,
) => Cells | undefined;

const changes: { readonly [Kind in GridChange['kind']]: Change<Kind> } = {
  setCell: (cells, { row, column, text }) => pasted(cells, row, column, [[text]]),
  setHeading: (cells, { column, text }) => ({
    ...cells,
    headings: cells.headings.map((old, at) => (at === column ? text : old)),
  }),
  addRow: (cells, { at }) => ({
    ...cells,
    rows: cells.rows.toSpliced(
      Math.min(at, movableRows(cells)),
      0,
      cells.headings.map(() => ''),
    ),
  }),
  removeRow: (cells, { row }) => {
    if (cells.rows.length < 2 || cells.rows[row] === undefined) return undefined;
    const hasOtherwise = cells.hasOtherwise && row < cells.rows.length - 1;
    return { ...cells, hasOtherwise, rows: cells.rows.toSpliced(row, 1) };
  },
  moveRow: (cells, { from, to }) => {
    const end = movableRows(cells);
    if (!isWithin(from, 0, end) || !isWithin(to, 0, end)) return undefined;
    return { ...cells, rows: moved(cells.rows, from, to) };
  },
  addColumn: (cells, { at, isOutput }) => {
    const [from, to] = isOutput
      ? [cells.firstOutput, cells.headings.length]
      : [0, cells.firstOutput];
    const place = Math.min(Math.max(at, from), to);
    return {
      ...cells,
      firstOutput: cells.firstOutput + (isOutput ? 0 : 1),
      headings: cells.headings.toSpliced(place, 0, ''),
      rows: cells.rows.map((row) => row.toSpliced(place, 0, '')),
    };
  },
  removeColumn: (cells, { column }) => {
    const { firstOutput, headings } = cells;
    const isOutput = column >= firstOutput;
    const among = isOutput ? headings.length - firstOutput : firstOutput;
    if (among < 2 || headings[column] === undefined) return undefined;
    return {
      ...cells,
      firstOutput: firstOutput - (isOutput ? 0 : 1),
      headings: headings.toSpliced(column, 1),
      rows: cells.rows.map((row, at) => withoutColumn(cells, row, at, column)),
    };
  },
  moveColumn: (cells, { from, to }) => {
    const { firstOutput, headings } = cells;
    const [start, end] = from < firstOutput ? [0, firstOutput] : [firstOutput, headings.length];
    if (!isWithin(from, start, end) || !isWithin(to, start, end)) return undefined;
    return {
      ...cells,
      headings: moved(headings, from, to),
      rows: cells.rows.map((row, at) => (isOtherwise(cells, at) ? row : moved(row, from, to))),
    };
  },
  paste: (cells, { row, column, cells: block }) => pasted(cells, row, column, block),
};

/** The grid after a change; nothing where it cannot be made. */
export function changed(cells: Cells, change: GridChange): Cells | undefined {
  // The handler is the one of the change's own kind, which the type of the table says for each.
  const handler = changes[change.kind] as Change<GridChange['kind']>;
  return handler(cells, change);
}

function pasted(
  cells: Cells,
  row: number,
  column: number,
  block: readonly (readonly string[])[],
): Cells | undefined {
  if (!isWithin(row, 0, cells.rows.length) || !isWithin(column, 0, cells.headings.length)) {
    return undefined;
  }
  const rows = cells.rows.map((each) => [...each]);
  const missing = row + block.length - movableRows(cells);
  const isOnOtherwise = isOtherwise(cells, row);
  for (let count = 0; count < missing && !isOnOtherwise; count++) {
    rows.splice(
      movableRows(cells),
      0,
      cells.headings.map(() => ''),
    );
  }
  block.slice(0, isOnOtherwise ? 1 : undefined).forEach((line, down) => {
    const into = rows[row + down];
    line.forEach((text, right) => {
      if (into !== undefined && column + right < into.length) into[column + right] = text;
    });
  });
  return { ...cells, rows };
}

const isWithin = (at: number, start: number, end: number): boolean => start <= at && at < end;

/** How many rows stand before the one that is to stay last. */
const movableRows = ({ rows, hasOtherwise }: Cells): number => rows.length - (hasOtherwise ? 1 : 0);

const isOtherwise = (cells: Cells, row: number): boolean => row >= movableRows(cells);

/** The word of a row that holds otherwise stays in its first cell. */
function withoutColumn(
  cells: Cells,
  row: readonly string[],
  at: number,
  column: number,
): readonly string[] {
  return row.toSpliced(isOtherwise(cells, at) && column === 0 ? 1 : column, 1);
}

function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  return items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1));
}
