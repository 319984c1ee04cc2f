import type { TableRow } from '@tiaoli/ir';
import {
  along,
  type Context,
  type Handler,
  type NodeOf,
  withSubject,
} from '../encoding/context.js';
import {
  allFaults,
  Beyond,
  chooseOutcome,
  type Fault,
  faultsWhere,
  isSame,
  isSound,
  number,
  numberIn,
  type Outcome,
  truth,
  truthIn,
} from '../encoding/outcome.js';
import type { Numeric, Truth } from '../terms/term.js';
import { after, joined } from './logic.js';

/** Something that holds on a condition; without one it holds where nothing before it does. */
export interface Branch {
  readonly when: Outcome | undefined;
  readonly then: (context: Context) => Outcome;
}

export interface FirstOf {
  readonly outcome: Outcome;
  /** Where each branch is the one that decides. */
  readonly taken: readonly Truth[];
}

/** The first branch whose condition holds. */
export function firstOf(branches: readonly Branch[], none: Fault, context: Context): FirstOf {
  const { terms } = context;
  const taken: Truth[] = [];
  let left = terms.literal(true);
  const reached = branches.map(({ when }) => {
    const open = left;
    const holds = when === undefined ? terms.literal(true) : truthIn(when);
    taken.push(terms.and(open, holds));
    left = terms.and(left, terms.not(holds));
    return open;
  });
  const faults = { ...none, when: terms.literal(true) };
  let outcome: Outcome | undefined;
  for (const [index, { when, then }] of [...branches.entries()].reverse()) {
    const own = then(along(context, taken[index] ?? left));
    const holds = when === undefined ? terms.literal(true) : truthIn(when);
    const rest = outcome ?? { ...own, faults: [faults] };
    const chosen = chooseOutcome(terms, holds, own, rest);
    outcome = when === undefined ? chosen : after(terms, when, chosen);
  }
  if (outcome === undefined || reached.length === 0) throw new Beyond('shape');
  return { outcome, taken };
}

export const cases: Handler<'cases'> = (node, context) => {
  const branches = node.branches.map(({ when, then }) => ({
    when: when && context.encode(when, context),
    then: (within: Context) => context.encode(then, within),
  }));
  const none = faultOf('cases-without-otherwise', node.id, context);
  const { outcome, taken } = firstOf(branches, none, context);
  for (const [index, { id }] of node.branches.entries()) {
    markPlace('case', id, index, taken[index], context);
  }
  return outcome;
};

function markPlace(
  kind: 'row' | 'case',
  node: number,
  index: number,
  when: Truth | undefined,
  { mark, terms, path, ruleName }: Context,
): void {
  if (when === undefined) return;
  mark({ kind, node, rule: ruleName, place: index + 1, when: terms.and(path, when) });
}

export function faultOf(code: string, node: number, { terms, ruleName }: Context): Fault {
  return { code, node, rule: ruleName, when: terms.literal(true) };
}

export const table: Handler<'table'> = (node, context) => {
  const conditions = conditionsOf(node, context);
  return node.hitPolicy === 'unique' || node.hitPolicy === 'first'
    ? singleHit(node, conditions, context)
    : manyHits(node, conditions, context);
};

/** Whether the cells of each row hold; `otherwise` has none and holds where no other row does. */
function conditionsOf(node: NodeOf<'table'>, context: Context): readonly Outcome[] {
  const { terms } = context;
  const columns = node.columns.map(({ subject }) =>
    withSubject(context, context.encode(subject, context)),
  );
  const conditions = node.rows.map(({ cells, isOtherwise }) =>
    isOtherwise
      ? undefined
      : joined(
          terms,
          cells.flatMap(({ test }, column) => {
            const within = columns[column];
            return test === undefined || within === undefined ? [] : [within.encode(test, within)];
          }),
          false,
        ),
  );
  const others = conditions.flatMap((each) => (each === undefined ? [] : [each]));
  const none = truth(
    terms.not(terms.or(...others.map(truthIn))),
    allFaults(terms, ...others.map(({ faults }) => faults)),
  );
  return conditions.map((each) => each ?? none);
}

function singleHit(
  node: NodeOf<'table'>,
  conditions: readonly Outcome[],
  context: Context,
): Outcome {
  const { terms } = context;
  const isFirst = node.hitPolicy === 'first';
  const outputs = new Map<TableRow, readonly Outcome[]>();
  const none = faultOf('table-no-row', node.id, context);
  const rowsAt = (column: number) =>
    firstOf(
      node.rows.map((row, index) => ({
        when: row.isOtherwise && isFirst ? undefined : conditions[index],
        then: (within: Context) => {
          const known = outputs.get(row) ?? row.outputs.map((each) => within.encode(each, within));
          outputs.set(row, known);
          return known[column] ?? number(terms.number(0));
        },
      })),
      none,
      context,
    );
  const columns = node.outputs.map((_, column) => rowsAt(column));
  const [first] = columns;
  if (first === undefined) throw new Beyond('shape');
  for (const [index, { id }] of node.rows.entries()) {
    const condition = conditions[index];
    const hit = isFirst || condition === undefined ? first.taken[index] : truthIn(condition);
    markPlace('row', id, index, hit, context);
  }
  const fields = columns.map(({ outcome }, column) =>
    isFirst ? outcome : withConflict(node, outcome, conditions, outputs, column, context),
  );
  const [only] = fields;
  if (fields.length === 1 && only !== undefined) return only;
  return recordOf(new Map(node.outputs.map(({ name }, column) => [name, fields[column]])), context);
}

export function recordOf(
  fields: ReadonlyMap<string, Outcome | undefined>,
  { terms }: Context,
): Outcome {
  const known = new Map([...fields].flatMap(([name, field]) => (field ? [[name, field]] : [])));
  const faults = allFaults(terms, ...[...known.values()].map((each) => each.faults));
  return { value: { kind: 'record' }, faults, fields: known };
}

/** Two rows that hold must agree. */
function withConflict(
  node: NodeOf<'table'>,
  outcome: Outcome,
  conditions: readonly Outcome[],
  outputs: ReadonlyMap<TableRow, readonly Outcome[]>,
  column: number,
  context: Context,
): Outcome {
  const { terms } = context;
  const found: Truth[] = [];
  for (const [index, row] of node.rows.entries()) {
    for (const [other, before] of node.rows.slice(0, index).entries()) {
      const both = [conditions[index], conditions[other]].map((each) =>
        each === undefined ? terms.literal(false) : terms.and(truthIn(each), isSound(terms, each)),
      );
      const holds = terms.and(...both);
      if (holds.kind === 'literal' && !holds.value) continue;
      const [a, b] = [outputs.get(row)?.[column], outputs.get(before)?.[column]];
      if (a === undefined || b === undefined) continue;
      const differ = terms.and(
        terms.not(isSame(terms, a, b)),
        isSound(terms, a),
        isSound(terms, b),
      );
      found.push(terms.and(holds, differ));
    }
  }
  const conflict = {
    ...faultOf('table-rows-conflict', node.id, context),
    when: terms.or(...found),
  };
  return { ...outcome, faults: allFaults(terms, outcome.faults, [conflict]) };
}

function manyHits(
  node: NodeOf<'table'>,
  conditions: readonly Outcome[],
  context: Context,
): Outcome {
  const { terms } = context;
  const rows = node.rows.map((row, index) => {
    const condition = conditions[index] ?? truth(terms.literal(false));
    const hit = truthIn(condition);
    markPlace('row', row.id, index, hit, context);
    const within = along(context, hit);
    const outputs =
      node.hitPolicy === 'count' ? [] : row.outputs.map((each) => within.encode(each, within));
    return { hit, condition, outputs };
  });
  const faults = allFaults(
    terms,
    ...rows.map(({ condition }) => condition.faults),
    ...rows.flatMap(({ hit, outputs }) =>
      outputs.map((each) => faultsWhere(terms, hit, each.faults)),
    ),
  );
  if (node.hitPolicy === 'collect') return { value: { kind: 'opaque' }, faults };
  const zero = terms.number(0);
  if (node.hitPolicy === 'count' || node.hitPolicy === 'sum') {
    const parts = rows.map(({ hit, outputs: [output] }) =>
      terms.choose(hit, output === undefined ? terms.number(1) : numberIn(output), zero),
    );
    return number(terms.add(zero, ...parts), faults);
  }
  const better = node.hitPolicy === 'max' ? terms.greatest : terms.least;
  let best: Numeric = zero;
  let any: Truth = terms.literal(false);
  for (const {
    hit,
    outputs: [output],
  } of rows) {
    const value = output === undefined ? zero : numberIn(output);
    best = terms.choose(hit, terms.choose(any, better(best, value), value), best);
    any = terms.or(any, hit);
  }
  const none = { ...faultOf('table-no-row', node.id, context), when: terms.not(any) };
  return number(best, allFaults(terms, faults, [none]));
}
