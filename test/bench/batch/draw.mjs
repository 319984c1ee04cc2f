// Rows by the same arithmetic here and in SQL: what stands in a row follows from its number alone.

/** A whole number below 2^32 for a row and a column, as `drawn` in SQL gives it. */
function drawn(row, salt) {
  let mixed = Math.imul(row + salt * 1_000_003, 2_654_435_761) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 739_982_445) >>> 0;
  return (mixed ^ (mixed >>> 12)) >>> 0;
}

export const macros = `
create macro shuffled(x) as (xor(x, x >> 15) * 739982445) % 4294967296;
create macro mixed(x) as xor(shuffled(x), shuffled(x) >> 12);
create macro drawn(id, salt) as mixed(((id + salt * 1000003) * 2654435761) % 4294967296);
`;

/** Columns in memory that threads share: whole numbers × 10^scale, truths as 0 and 1. */
export function createColumns({ columns }, rows) {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column], salt) => {
      const isTruth = 'chance' in column;
      const bytes = new SharedArrayBuffer(isTruth ? rows : rows * 4);
      const cells = isTruth ? new Uint8Array(bytes) : new Int32Array(bytes);
      const { chance, least, most } = column;
      for (let row = 0; row < rows; row++) {
        const any = drawn(row, salt);
        cells[row] = isTruth ? +(any % 1000 < chance * 1000) : least + (any % (most - least + 1));
      }
      return [name, cells];
    }),
  );
}

/** The same columns as a table. */
export function tableOf({ columns, ascii }, rows) {
  const selected = Object.entries(columns).map(([name, column], salt) => {
    const any = `drawn(i, ${salt})`;
    return `${sqlCell(column, any)} as ${ascii[name]}`;
  });
  return `create table records as select ${selected.join(', ')} from range(${rows}) rows(i)`;
}

function sqlCell({ chance, least, most, scale = 0 }, any) {
  if (chance !== undefined) return `(${any} % 1000 < ${chance * 1000})`;
  const whole = `(${least} + ${any} % ${most - least + 1})`;
  if (scale === 0) return `${whole}::integer`;
  return `(${whole}::decimal(12, 0) / ${10 ** scale})::decimal(10, ${scale})`;
}

/** A row as a record of facts. */
export function recordAt({ columns }, cells, row) {
  return Object.fromEntries(
    Object.entries(columns).map(([name, { chance, scale = 0 }]) => {
      const cell = cells[name][row];
      return [name, chance === undefined ? cell / 10 ** scale : cell === 1];
    }),
  );
}
