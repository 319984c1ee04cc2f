import type { Encoding } from './guess-encoding.js';

/** The part of the decoder that Node and browsers share and that is used here. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}

declare const TextDecoder: new (
  label: Encoding,
  options: { readonly fatal: true; readonly ignoreBOM: false },
) => Decoder;

/** Decodes bytes, or gives nothing when they are not of the encoding. Drops a byte-order mark. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  } catch {
    // The decoder throws on bytes that its encoding does not have.
    return undefined;
  }
}
