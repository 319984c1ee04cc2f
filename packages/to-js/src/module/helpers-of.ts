import type { HelperText } from '../generated/helper-texts.js';
import type { Program } from '../program/code.js';

/** The texts of the helpers that a program calls, and of those that they call. */
export function helpersOf(
  program: Program,
  more: readonly string[],
  texts: ReadonlyMap<string, HelperText>,
): readonly (readonly string[])[] {
  const used = new Set([...more, ...calledIn(program)]);
  // A set goes on with what is added while it is walked.
  for (const name of used) for (const need of texts.get(name)?.needs ?? []) used.add(need);
  return [...texts].flatMap(([name, { text }]) => (used.has(name) ? [text.split('\n')] : []));
}

/** Every code of a program is plain data, so that its calls are found whatever holds them. */
function* calledIn(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  if ('code' in part && part.code === 'call' && 'helper' in part) yield String(part.helper);
  for (const inner of Object.values(part)) yield* calledIn(inner);
}
