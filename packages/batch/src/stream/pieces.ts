import { recordsOfLines, wholeRecords } from '../csv/scan.js';

/** Whole records that stand together. */
export interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Records before it. */
  readonly before: number;
}

/** A record that is larger is no row: a quotation mark lacks its match. */
export const largestRecord = 8_000_000;

export class RecordTooLarge extends Error {
  readonly record: number;

  constructor(record: number) {
    super(`record ${record} is too large`);
    this.record = record;
  }
}

/** Cuts a stream between records into pieces of about a size; bounded, whatever is in it. */
export async function* piecesOf(
  stream: AsyncIterable<Uint8Array>,
  separator: number | undefined,
  size: number,
): AsyncGenerator<Piece, void, void> {
  let rest: Uint8Array = new Uint8Array(0);
  let waiting: Uint8Array[] = [];
  let [length, before] = [0, 0];
  for await (const bytes of stream) {
    waiting.push(bytes);
    length += bytes.length;
    if (length < size) continue;
    const all = joined([rest, ...waiting]);
    const { end, records } =
      separator === undefined ? recordsOfLines(all) : wholeRecords(all, separator);
    if (end > 0) yield { bytes: all.slice(0, end), before };
    before += records;
    rest = all.subarray(end);
    if (rest.length > largestRecord) throw new RecordTooLarge(before + 1);
    waiting = [];
    length = 0;
  }
  const last = joined([rest, ...waiting]);
  if (last.length > 0) yield { bytes: last, before };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
