import { mayBeExecuted } from './cells.js';
import type { CellPlaces } from './scan.js';

/** Where the rows of a piece stand in it. */
export function createRowList(most: number, width: number, hasSlash: boolean) {
  const list = {
    most,
    count: 0,
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    numbers: new Int32Array(most),
    isOdd: new Uint8Array(most),
    /** 1 where the record may stand in the results as it is. */
    isPlain: new Uint8Array(most),
    add: (bytes: Uint8Array, start: number, cells: CellPlaces, record: number, odd: boolean) => {
      const row = list.count++;
      list.starts[row] = start;
      list.ends[row] = cells.end;
      list.numbers[row] = record;
      list.isOdd[row] = odd ? 1 : 0;
      const isPlain = cells.count === width && !mayBeExecuted(bytes, start, cells, hasSlash);
      list.isPlain[row] = isPlain ? 1 : 0;
    },
  };
  return list;
}
