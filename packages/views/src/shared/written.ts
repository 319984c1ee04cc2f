import { linkedPolicyOf } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';

/** How the author wrote the piece with an id. */
export function writtenAt({ core, source, linked }: LoadedPolicy, id: number): string {
  const { start, end } = core.origins[id] ?? { start: 0, end: 0 };
  const alias = linkedPolicyOf(core, id)?.alias;
  const { text } = alias === undefined ? source : (linked?.get(alias)?.source ?? source);
  return text.slice(start, end).trim();
}
