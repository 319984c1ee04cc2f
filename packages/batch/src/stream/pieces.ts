import { wholeRecords } from '../csv/scan.js';

/** A record that is larger is no row: a quotation mark lacks its match. */
export const largestRecord = 8_000_000;

/** A record does not end; which one, as a spreadsheet numbers it, is told by whoever counts them. */
export class RecordTooLarge extends Error {
  readonly record: number;

  constructor(record = 0) {
    super(`record ${record} is too large`);
    this.record = record;
  }
}

/** Cuts a stream between records into pieces of about a size; bounded, whatever is in it. */
export async function* piecesOf(
  stream: AsyncIterable<Uint8Array>,
  separator: number | undefined,
  size: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  let rest = new Uint8Array(0);
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of stream) {
    waiting.push(bytes);
    length += bytes.length;
    if (length < size) continue;
    const all = joined([rest, ...waiting]);
    const end = wholeRecords(all, separator);
    // The memory of a piece is its own, as it may be handed on to a thread.
    rest = all.slice(end);
    if (end > 0) yield all.subarray(0, end);
    if (rest.length > largestRecord) throw new RecordTooLarge();
    waiting = [];
    length = 0;
  }
  const last = joined([rest, ...waiting]);
  if (last.length > 0) yield last;
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
