import type { Slabs, Tiers } from '@tiaoli/ir';
import type { Collector, Where } from './collector.js';
import { boundValues, comparedOf } from './compared.js';
import { addThreshold } from './conditions.js';
import { asValue, type Walk, within } from './where.js';
import { numbered, quoted, same } from './words.js';

/** Brackets, and the bounds between them. */
export function walkBrackets(
  node: Tiers | Slabs,
  where: Where,
  collector: Collector,
  walk: Walk,
): void {
  walk(node.amount, asValue(where));
  const value = comparedOf(node.amount, collector.declared);
  const name = same(collector.written(node.amount.id));
  for (const [index, { id, lower, upper, rate, text }] of node.brackets.entries()) {
    const there = within(where, numbered.bracket(index + 1));
    collector.add({ id, kind: 'bracket', needs: quoted(text) }, there);
    if (upper !== undefined) {
      const bounds = boundValues(upper, collector.declared);
      const threshold = {
        value,
        isTurned: false,
        operator: '≤',
        ...(bounds === undefined ? {} : { bounds }),
      } as const;
      addThreshold(
        id,
        threshold,
        { what: quoted(text), other: quoted(text), name },
        there,
        collector,
      );
    }
    for (const part of [lower, upper, rate]) {
      if (part !== undefined) walk(part, asValue(there));
    }
  }
}
