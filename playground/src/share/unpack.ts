import { Inflate } from 'fflate';

class TooLargeError extends Error {}

export type Unpacked =
  | { readonly bytes: Uint8Array }
  | { readonly problem: 'broken' | 'too-large' };

/** A few bytes of input make at most a thousand times as many, so the limit is met early. */
const step = 512;

/** Unpacks up to a limit: a small link may stand for gigabytes. */
export function unpack(packed: Uint8Array, limit: number): Unpacked {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Inflate((piece, final) => {
    length += piece.length;
    if (length > limit) throw new TooLargeError();
    pieces.push(piece.slice());
    isWhole = final;
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    return { problem: error instanceof TooLargeError ? 'too-large' : 'broken' };
  }
  if (!isWhole) return { problem: 'broken' };
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes };
}
