import { positionAt } from '@tiaoli/diagnostics';
import type { LoadedPolicy } from 'tiaoli';
import type { Plan, PlannedItem } from './plan/plan.js';
import type { CoverageItem } from './result.js';

/** The items of a text and of its variants, each once, in the order of the text. */
export function itemsOf(
  { source }: LoadedPolicy,
  plans: ReadonlyMap<LoadedPolicy, Plan>,
  covered: ReadonlySet<string>,
): readonly CoverageItem[] {
  const items = new Map<string, CoverageItem>();
  const ids = new Set<string>();
  for (const [{ core }, plan] of plans) {
    const place = core.variant?.name;
    for (const planned of plan.items) {
      const { mark, key, number, ...rest } = planned;
      if (items.has(key)) continue;
      const { line } = positionAt(source, planned.span.start);
      items.set(key, {
        id: freeId(idOf(planned, place), ids),
        ...rest,
        ...(place === undefined ? {} : { place }),
        line,
        covered: covered.has(key),
      });
    }
  }
  return [...items.values()].sort((a, b) => a.span.start - b.span.start);
}

/** `threshold:党组织形式:2:at`; `@青岛市` behind the kind for what only a variant has. */
function idOf({ kind, side, rule, entity, number }: PlannedItem, place: string | undefined) {
  const of = place === undefined ? kind : `${kind}@${place}`;
  const name = entity === undefined ? rule : `${entity}.${rule}`;
  return [of, name, number, ...(side === undefined ? [] : [side])].join(':');
}

/** Names may hold any sign, so two ids could be alike. */
function freeId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  while (ids.has(id)) id += '′';
  ids.add(id);
  return id;
}
