import { type Checked, createDiagnostic } from '@tiaoli/diagnostics';
import { maximumLength } from '../yaml/limits.js';
import { type Encoding, guessEncoding } from './guess-encoding.js';
import { decodeStrictly } from './text-decoder.js';

/**
 * The text of a file: UTF-8, UTF-16 of either byte order, or GB18030, with or without a byte-order
 * mark, which is not part of the text. Line ends are kept. A file of more bytes than `most` is not
 * decoded.
 */
export function decodeText(bytes: Uint8Array, most = maximumLength): Checked<string> {
  const origin = { start: 0, end: 0 };
  if (bytes.length > most) {
    return { value: '', diagnostics: [createDiagnostic('file-too-large', origin, {})] };
  }
  const guessed = guessEncoding(bytes);
  const tried: readonly Encoding[] = guessed === undefined ? ['utf-8', 'gb18030'] : [guessed];
  for (const encoding of tried) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined) return { value: text, diagnostics: [] };
  }
  return { value: '', diagnostics: [createDiagnostic('unknown-encoding', origin, {})] };
}
