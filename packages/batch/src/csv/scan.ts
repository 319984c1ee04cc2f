const [quote, newline, carriageReturn] = [0x22, 0x0a, 0x0d];

/**
 * The end of the last whole record, behind its line end. With a separator, a quotation mark at the
 * begin of a cell holds line ends until its match; without one each line is a record.
 */
export function wholeRecords(bytes: Uint8Array, separator: number | undefined): number {
  if (separator === undefined || !bytes.includes(quote)) return bytes.lastIndexOf(newline) + 1;
  let end = 0;
  for (;;) {
    const next = recordEnd(bytes, end, bytes.length, separator);
    if (next === undefined) return end;
    end = next;
  }
}

/** The place behind so many records, or the end of all. */
export function recordEnds(bytes: Uint8Array, records: number, separator: number): number {
  let at = 0;
  for (let record = 0; record < records; record++) {
    at = recordEnd(bytes, at, bytes.length, separator) ?? bytes.length;
  }
  return at;
}

/** The place behind a record; nothing where it does not end. */
function recordEnd(
  bytes: Uint8Array,
  from: number,
  to: number,
  separator: number,
): number | undefined {
  let isStart = true;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === quote && isStart) {
      at = closingQuote(bytes, at + 1, to);
      if (at >= to) return undefined;
      isStart = false;
    } else if (byte === newline) return at + 1;
    else isStart = byte === separator;
  }
  return undefined;
}

/** Where a quoted cell ends; a doubled mark does not end it. */
export function closingQuote(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (bytes[at] !== quote) continue;
    if (bytes[at + 1] !== quote || at + 1 >= to) return at;
    at++;
  }
  return to;
}

/** Where the cells of a record lie, without the quotation marks around them. */
export interface CellPlaces {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where a quotation mark stands in the cell twice. */
  readonly isEscaped: Uint8Array;
  count: number;
  /** Of the record, without its line end. */
  end: number;
}

export function createPlaces(most: number): CellPlaces {
  return {
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    isEscaped: new Uint8Array(most),
    count: 0,
    end: 0,
  };
}

/** Finds the cells of the record that begins at a place, and gives where the next one begins. */
export function scanRecord(
  bytes: Uint8Array,
  from: number,
  separator: number,
  places: CellPlaces,
): number {
  const { starts, ends, isEscaped } = places;
  const { length } = bytes;
  let [cell, at] = [0, from];
  for (;;) {
    let start = at;
    let end: number;
    let escaped = 0;
    if (bytes[at] === quote) {
      start = at + 1;
      end = closingQuote(bytes, start, length);
      for (let inner = start; inner < end; inner++) if (bytes[inner] === quote) escaped = 1;
      at = Math.min(end + 1, length);
      // What stands behind the closing mark belongs to nothing.
      while (at < length && bytes[at] !== separator && bytes[at] !== newline) at++;
    } else {
      while (at < length && bytes[at] !== separator && bytes[at] !== newline) at++;
      end = at > start && bytes[at] !== separator && bytes[at - 1] === carriageReturn ? at - 1 : at;
    }
    if (cell < starts.length) {
      starts[cell] = start;
      ends[cell] = end;
      isEscaped[cell] = escaped;
    }
    cell++;
    if (at < length && bytes[at] === separator) {
      at++;
      continue;
    }
    places.count = cell;
    places.end = at > from && bytes[at - 1] === carriageReturn ? at - 1 : at;
    return at + 1;
  }
}
