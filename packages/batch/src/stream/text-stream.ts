import { isUtf8 } from 'node:buffer';

export type StreamEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The bytes are no text in the encoding that they began in. */
export class BrokenText extends Error {}

const marks: readonly (readonly [readonly number[], StreamEncoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The encoding of a text, by its first bytes; they may end inside a sign. */
export function encodingOf(bytes: Uint8Array): StreamEncoding {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return marked[1];
  const last = bytes.lastIndexOf(0x0a);
  return isUtf8(last < 0 ? withoutHalfSign(bytes) : bytes.subarray(0, last)) ? 'utf-8' : 'gb18030';
}

function withoutHalfSign(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, Math.max(0, end - 1));
}

/** A text in any encoding as UTF-8 without a mark; line ends of old computers as those of today. */
export async function* utf8Of(
  stream: AsyncIterable<Uint8Array>,
  encoding: StreamEncoding,
  isOldLineEnd: boolean,
): AsyncGenerator<Uint8Array, void, void> {
  let isFirst = true;
  for await (const bytes of recoded(stream, encoding)) {
    const hasMark = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    isFirst = false;
    const text = hasMark ? bytes.subarray(3) : bytes;
    yield isOldLineEnd ? text.map((byte) => (byte === 0x0d ? 0x0a : byte)) : text;
  }
}

async function* recoded(
  stream: AsyncIterable<Uint8Array>,
  encoding: StreamEncoding,
): AsyncGenerator<Uint8Array, void, void> {
  if (encoding === 'utf-8') {
    yield* stream;
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  try {
    for await (const bytes of stream) yield encoder.encode(decoder.decode(bytes, { stream: true }));
    yield encoder.encode(decoder.decode());
  } catch (error) {
    throw error instanceof TypeError ? new BrokenText(encoding) : error;
  }
}

/** A stream whose first bytes are looked at before it is read on. */
export async function peeked(
  stream: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const { done, value } = await iterator.next();
    if (done === true) break;
    parts.push(value);
    length += value.length;
  }
  const head = Buffer.concat(parts);
  return { head, whole: goingOn(head, iterator) };
}

async function* goingOn(
  head: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    if (head.length > 0) yield head;
    for (;;) {
      const { done, value } = await iterator.next();
      if (done === true) return;
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}
