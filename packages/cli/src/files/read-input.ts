import type { Context } from '../context.js';
import { mostBytes } from './read-bytes.js';

/** All of standard input, or as much of it as tells that it is too large. */
export async function readInput(context: Context, most = mostBytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of context.input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    total += bytes.length;
    if (total >= most) break;
  }
  return Buffer.concat(chunks);
}
