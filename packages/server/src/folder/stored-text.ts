import { constants, open } from 'node:fs/promises';
import { decodeText } from '@tiaoli/parser';
import { Refusal, refusals } from '../http/refusal.js';

/** More is read by no part of the language. */
const mostBytes = 1_048_576;

/** The text of a file; nothing only where it is not there: a file that cannot be read is one too. */
export async function readStored(place: string): Promise<string | undefined> {
  const bytes = await readBytes(place);
  if (bytes === undefined) return undefined;
  const { value, diagnostics } = decodeText(bytes, mostBytes);
  if (diagnostics.length > 0) throw new Refusal(422, refusals.unreadable);
  return value;
}

/** A text without a byte-order mark, which is the same when it is read back. */
export function storable(text: string): string {
  const plain = text.replace(/^\ufeff/, '');
  const { value } = decodeText(Buffer.from(plain, 'utf8'), mostBytes);
  if (value !== plain) throw new Refusal(422, refusals.unstorable);
  return plain;
}

async function readBytes(place: string): Promise<Uint8Array | undefined> {
  try {
    // Opening a pipe would wait for somebody to write to it.
    const file = await open(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = await file.stat();
      if (!stats.isFile()) throw new Refusal(400, refusals.badName);
      if (stats.size > mostBytes) throw new Refusal(413, refusals.tooLarge);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
    if (code === 'ENOENT') return undefined;
    throw new Refusal(400, refusals.unopenable);
  }
}
