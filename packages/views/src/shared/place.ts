import { type Core, linkedPolicyOf } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';

/** A range of UTF-16 offsets in a policy file, by the name that the file was loaded with. */
export interface Place {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Where the piece of a core with an id is written: in the policy's file or in that of one it uses. */
export function placeOf(
  { core, source, linked }: Pick<LoadedPolicy, 'core' | 'source' | 'linked'>,
  id: number,
): Place {
  const { start, end } = spanOf(core, id);
  const alias = linkedPolicyOf(core, id)?.alias;
  const file = alias === undefined ? source : (linked?.get(alias)?.source ?? source);
  return { path: file.name, start, end };
}

function spanOf({ origins }: Core, id: number) {
  return origins[id] ?? { start: 0, end: 0 };
}
