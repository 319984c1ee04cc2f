import type { Position } from './layout.js';
import type { Relations } from './relations.js';

export interface Around {
  readonly relations: Relations;
  readonly positions: ReadonlyMap<string, Position>;
}

/** Where an arrow key leads: sideways along what is read, up and down within a column. */
export function stepFrom(
  id: string,
  key: string,
  { relations, positions }: Around,
): string | undefined {
  const here = positions.get(id);
  if (here === undefined) return undefined;
  const distance = (other: string): number => Math.abs((positions.get(other)?.y ?? 0) - here.y);
  const nearest = (ids: readonly string[]): string | undefined =>
    ids.filter((each) => positions.has(each)).sort((a, b) => distance(a) - distance(b))[0];
  const column = [...positions].filter(([, { x }]) => x === here.x);
  switch (key) {
    case 'ArrowLeft':
      return nearest(relations.reads(id));
    case 'ArrowRight':
      return nearest(relations.readBy(id));
    case 'ArrowUp':
      return nearest(column.flatMap(([each, { y }]) => (y < here.y ? [each] : [])));
    case 'ArrowDown':
      return nearest(column.flatMap(([each, { y }]) => (y > here.y ? [each] : [])));
    default:
      return undefined;
  }
}
