import type { CoreExpression, CoreKind } from '@tiaoli/ir';
import type { Handler, Scope } from '../run/scope.js';
import type { Step } from '../step.js';
import { arithmetic, call, cap, floor, negate } from './arithmetic.js';
import { slabs, tiers } from './brackets.js';
import { checklist } from './checklist.js';
import { cases, conditional, fallback } from './choice.js';
import { compare, match } from './compare.js';
import { dateCall, shift } from './dates.js';
import { field } from './field.js';
import { aggregate } from './list/aggregate.js';
import { allocate } from './list/allocate.js';
import { filter } from './list/filter.js';
import { rank, sort } from './list/rank.js';
import {
  asOfDate,
  constant,
  elementInput,
  elementRule,
  input,
  parameter,
  rule,
  subject,
} from './literals.js';
import { and, not, or } from './logic.js';
import { milestones } from './milestones.js';
import { sumMonths, thisMonth } from './months.js';
import { round } from './round.js';
import { score } from './score/score.js';
import { table } from './table/table.js';

const handlers: { readonly [K in CoreKind]: Handler<K> } = {
  constant,
  input,
  parameter,
  rule,
  field,
  asOfDate,
  subject,
  not,
  and,
  or,
  compare,
  arithmetic,
  negate,
  match,
  if: conditional,
  fallback,
  call,
  round,
  cap,
  floor,
  cases,
  table,
  tiers,
  slabs,
  score,
  checklist,
  milestones,
  elementInput,
  elementRule,
  filter,
  aggregate,
  rank,
  sort,
  shift,
  dateCall,
  sumMonths,
  thisMonth,
  allocate,
};

/** Evaluates an expression of any kind. */
export function evaluateKind(expression: CoreExpression, scope: Scope): Step {
  // The table's type ties each kind to its own handler.
  return handlers[expression.kind](expression as never, scope);
}
