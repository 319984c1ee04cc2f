import type { WorkingDays } from '@tiaoli/calendar';
import {
  allInputs,
  allRules,
  type Core,
  type CoreExpression,
  type CoreKind,
  qualifiedName,
} from '@tiaoli/ir';
import { arithmetic, call, cap, floor, negate, round } from './kinds/arithmetic.js';
import { slabs, tiers } from './kinds/brackets.js';
import { checklist } from './kinds/checklist.js';
import { cases, conditional, fallback } from './kinds/choice.js';
import { compare, match } from './kinds/compare.js';
import { dateCall, shift } from './kinds/dates.js';
import { field } from './kinds/field.js';
import {
  asOfDate,
  constant,
  elementInput,
  elementRule,
  input,
  parameter,
  rule,
  subject,
  thisMonth,
} from './kinds/literals.js';
import { and, not, or } from './kinds/logic.js';
import { milestones } from './kinds/milestones.js';
import { sumMonths } from './kinds/months.js';
import { score } from './kinds/score.js';
import { table } from './kinds/table.js';
import { aggregate } from './lists/aggregate.js';
import { allocate } from './lists/allocate.js';
import { filter } from './lists/filter.js';
import { rank, sort } from './lists/rank.js';
import { unknown } from './outcome.js';
import { createSettle } from './rule-order.js';
import type { Compiler, Evaluate, Handler, RuleSlot } from './scope.js';

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

/** Compiles every rule of a core; a rule of an entity is found by its qualified name. */
export function compileRules(core: Core, workingDays: () => WorkingDays): Compiler {
  const slots = new Map<string, RuleSlot>();
  for (const [index, { declared, entity }] of allRules(core).entries()) {
    slots.set(qualifiedName(entity?.name, declared.name), { index, evaluate: notYet });
  }
  const compiler = createCompiler(core, slots, workingDays);
  for (const { declared, entity } of allRules(core)) {
    compiler.rule(declared.name, entity?.name).evaluate = compiler.any(declared.body);
  }
  return compiler;
}

const notYet: Evaluate = () => unknown;

function createCompiler(
  core: Core,
  slots: ReadonlyMap<string, RuleSlot>,
  workingDays: () => WorkingDays,
): Compiler {
  const inputs = new Map<string, number>();
  for (const { declared, entity } of allInputs(core)) {
    const place = (entity ?? core).inputs.indexOf(declared);
    inputs.set(qualifiedName(entity?.name, declared.name), place);
  }
  // The table's type ties each kind to its own handler.
  const any = (node: CoreExpression): Evaluate => handlers[node.kind](node as never, compiler);
  const compiler: Compiler = {
    core,
    workingDays,
    any,
    // The types of a core tie each node to the values that it has.
    truth: any as Compiler['truth'],
    number: any as Compiler['number'],
    text: any as Compiler['text'],
    rule: (name, entity) => found(slots, qualifiedName(entity, name)),
    input: (name, entity) => found(inputs, qualifiedName(entity, name)),
    ranks: (enumeration) => {
      const declared = core.enumerations.find(({ name }) => name === enumeration)?.values ?? [];
      return new Map(declared.map(({ name }, index) => [name, index]));
    },
    settle: createSettle(core, (name) => found(slots, name)),
  };
  return compiler;
}

function found<T>(all: ReadonlyMap<string, T>, name: string): T {
  const one = all.get(name);
  if (one === undefined) throw new ReferenceError(`no ${name} in the core`);
  return one;
}
