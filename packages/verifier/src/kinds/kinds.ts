import type { CoreExpression, CoreKind } from '@tiaoli/ir';
import type { Context, Handler } from '../encoding/context.js';
import type { Outcome } from '../encoding/outcome.js';
import { arithmetic, call, cap, floor, negate, round } from './arithmetic.js';
import { slabs, tiers } from './brackets.js';
import { cases, table } from './choice.js';
import { dateCall, shift, sumMonths } from './dates.js';
import { aggregate, allocate, filter, rank, sort } from './lists.js';
import {
  asOfDate,
  constant,
  elementInput,
  elementRule,
  field,
  input,
  parameter,
  rule,
  subject,
  thisMonth,
} from './literals.js';
import { and, compare, conditional, fallback, match, not, or } from './logic.js';
import { checklist, milestones } from './obligations.js';
import { score } from './score.js';

const handlers: { readonly [K in CoreKind]: Handler<K> } = {
  constant,
  input,
  parameter,
  rule,
  elementInput,
  elementRule,
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
  filter,
  aggregate,
  rank,
  sort,
  allocate,
  shift,
  dateCall,
  sumMonths,
  thisMonth,
};

export function encodeKind(node: CoreExpression, context: Context): Outcome {
  const handler = handlers[node.kind] as Handler<CoreKind>;
  return handler(node, context);
}
