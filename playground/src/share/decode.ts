import { fromBase64url } from './base64url.js';
import { version } from './encode.js';
import { limits } from './limits.js';
import { shareOf } from './shape.js';
import type { Share } from './share.js';
import { unpack } from './unpack.js';

export type ShareProblem = 'broken' | 'newer' | 'too-large';

export type Decoded = { readonly share: Share } | { readonly problem: ShareProblem };

/** Reads what `encodeShare` wrote. Whatever else it is given, it says what is wrong and never throws. */
export function decodeShare(fragment: string): Decoded {
  if (fragment.length > limits.link) return { problem: 'too-large' };
  const [, number, rest] = /^(\d{1,4})\.(.*)$/s.exec(fragment) ?? [];
  if (rest === undefined) return { problem: 'broken' };
  if (Number(number) > version) return { problem: 'newer' };
  const packed = fromBase64url(rest);
  if (packed === undefined) return { problem: 'broken' };
  const unpacked = unpack(packed, limits.unpacked);
  if ('problem' in unpacked) return unpacked;
  const share = shareOf(parse(unpacked.bytes));
  return share === undefined ? { problem: 'broken' } : { share };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
