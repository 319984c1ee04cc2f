import type { Bilingual } from '@tiaoli/diagnostics';
import type { CoreExpression } from '@tiaoli/ir';
import type { Where } from './collector.js';

/** Walks through an expression somewhere in a rule. */
export type Walk = (node: CoreExpression, where: Where) => void;

export function asCondition(where: Where): Where {
  return { ...where, isCondition: true, idle: undefined };
}

export function asValue(where: Where): Where {
  if (!where.isCondition) return where;
  return { ...where, isCondition: false, remaining: undefined, idle: undefined };
}

/** The same place, one piece further in. */
export function within(where: Where, piece: Bilingual): Where {
  return { ...where, inside: [...where.inside, piece] };
}
