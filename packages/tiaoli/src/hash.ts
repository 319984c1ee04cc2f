import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * `sha256:` and the hexadecimal digest of a text in UTF-8, with line ends as LF and without a
 * byte-order mark, so that neither an editor nor a version control system changes it.
 */
export function hashText(text: string): string {
  const normalised = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return `sha256:${bytesToHex(sha256(utf8ToBytes(normalised)))}`;
}
