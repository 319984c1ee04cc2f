import type { Context } from '../context.js';

/** Prints one JSON document. */
export function printJson(context: Context, data: unknown): void {
  context.print(`${JSON.stringify(data, undefined, 2)}\n`);
}
