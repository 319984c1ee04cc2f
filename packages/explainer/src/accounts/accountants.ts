import type { Step } from '@tiaoli/evaluator';
import type { CoreKind } from '@tiaoli/ir';
import { type Account, type Accountant, only, type Setting } from './account.js';
import { allocation } from './allocation.js';
import { slabs, tiers } from './brackets.js';
import { cases } from './cases.js';
import { checklist } from './checklist.js';
import { choice, fallback } from './choice.js';
import { condition } from './condition.js';
import { dated, moved } from './dates.js';
import { constant, formula, reference } from './formula.js';
import { cap, floor, rounding } from './limits.js';
import { list } from './list.js';
import { milestones } from './milestones.js';
import { months } from './months.js';
import { score } from './score.js';
import { table } from './table.js';

/** How each kind of expression accounts for its value: a kind without words does not compile. */
const accountants: { readonly [K in CoreKind]: Accountant<K> } = {
  constant,
  input: reference,
  parameter: reference,
  rule: reference,
  elementInput: reference,
  elementRule: reference,
  field: reference,
  asOfDate: reference,
  subject: () => only(),
  not: condition,
  and: condition,
  or: condition,
  compare: condition,
  arithmetic: formula,
  negate: formula,
  match: condition,
  if: choice,
  fallback,
  call: formula,
  round: rounding,
  cap,
  floor,
  cases,
  table,
  tiers,
  slabs,
  score,
  checklist,
  milestones,
  filter: list,
  aggregate: list,
  rank: list,
  sort: list,
  shift: moved,
  dateCall: dated,
  sumMonths: months,
  thisMonth: formula,
  allocate: allocation,
};

/** Why a step came out as it did. */
export function accountOfStep(step: Step, setting: Setting): Account {
  // The accountant of a step's own kind takes that step; TypeScript cannot follow the index.
  const accountant = accountants[step.expression.kind] as (step: Step, setting: Setting) => Account;
  return accountant(step, setting);
}
