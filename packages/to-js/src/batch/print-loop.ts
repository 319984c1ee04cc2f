import { printBlock } from '../program/print.js';
import type { ColumnProgram } from './write-columns.js';

/** A loop over rows, as a function of the day and its number. */
export function printLoop({ dated, body, results }: ColumnProgram, columns: number): string {
  const lines = [
    'function on(asOf, today) {',
    ...printBlock(dated, ['return undefined;']).map((line) => `  ${line}`),
    '  return function decideRows(from, to, columns, lookups, results, left) {',
    ...taken('column', 'columns', columns),
    ...taken('lookup', 'lookups', columns),
    ...taken('result', 'results', results.length),
    '    let count = 0;',
    '    for (let row = from; row < to; row++) {',
    ...printBlock(body, ['left[count++] = row;', 'continue;']).map((line) => `      ${line}`),
    '    }',
    '    return count;',
    '  };',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function taken(name: string, list: string, count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) => `    const ${name}${index} = ${list}[${index}];`,
  );
}
