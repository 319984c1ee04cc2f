import type { IncomingMessage } from 'node:http';
import { Refusal, refusals } from './refusal.js';

/** A file of 1 MB in JSON, with every line end and quotation mark escaped. */
const most = 4_000_000;

/** So much more is read and thrown away, so that who sends it hears why it is refused. */
const mostDiscarded = 8 * most;

/** The body of a request as a JSON object. */
export async function readBody(
  request: IncomingMessage,
): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
    if (length > mostDiscarded) break;
  }
  if (length > most) throw new Refusal(413, refusals.tooLarge);
  const value = parse(Buffer.concat(chunks).toString('utf8'));
  if (typeof value !== 'object' || value === null) throw new Refusal(400, refusals.badRequest);
  return value as Readonly<Record<string, unknown>>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, refusals.badRequest);
  }
}
