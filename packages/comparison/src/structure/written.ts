import type { LoadedPolicy } from 'tiaoli';

/** How the author wrote the piece of a policy with an id, in one line. */
export function writtenAt({ core, source }: LoadedPolicy, id: number): string {
  const { start, end } = core.origins[id] ?? { start: 0, end: 0 };
  return source.text.slice(start, end).replace(/\s+/g, ' ').trim();
}
