export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/**
 * The encoding by its byte-order mark, or UTF-16 by its zero bytes: every ASCII sign of a policy
 * file has one, and text in UTF-8 or GB18030 has none. Absent where only trying can tell.
 */
export function guessEncoding(bytes: Uint8Array): Encoding | undefined {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, index) => bytes[index] === byte)) return encoding;
  }
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  }
  if (evenZeros + oddZeros < bytes.length / 16 || bytes.length < 4) return undefined;
  if (oddZeros >= 4 * evenZeros) return 'utf-16le';
  return evenZeros >= 4 * oddZeros ? 'utf-16be' : undefined;
}
