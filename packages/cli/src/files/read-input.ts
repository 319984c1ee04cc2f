import type { Context } from '../context.js';

/** All of standard input. */
export async function readInput(context: Context): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of context.input) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  }
  return Buffer.concat(chunks);
}
