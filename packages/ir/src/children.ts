import type {
  Bracket,
  CoreExpression,
  CoreKind,
  CriterionMethod,
  Score,
  Table,
} from './expression.js';

type Children = {
  readonly [K in CoreKind]: (
    node: Extract<CoreExpression, { kind: K }>,
  ) => readonly (CoreExpression | undefined)[];
};

const none = (): readonly CoreExpression[] => [];

const table: Children = {
  constant: none,
  input: none,
  parameter: none,
  rule: none,
  asOfDate: none,
  elementInput: none,
  elementRule: none,
  subject: none,
  field: (node) => [node.of],
  not: (node) => [node.operand],
  and: (node) => node.operands,
  or: (node) => node.operands,
  compare: (node) => [node.left, node.right],
  arithmetic: (node) => [node.left, node.right],
  negate: (node) => [node.operand],
  match: (node) => [node.subject, node.test],
  if: (node) => [node.condition, node.whenTrue, node.whenFalse],
  fallback: (node) => [node.value, node.fallback],
  call: (node) => node.arguments,
  round: (node) => [node.value],
  cap: (node) => [node.value, node.limit],
  floor: (node) => [node.value, node.limit],
  cases: (node) => node.branches.flatMap((branch) => [branch.when, branch.then]),
  table: tableChildren,
  tiers: (node) => [node.amount, ...node.brackets.flatMap(bracketChildren)],
  slabs: (node) => [node.amount, ...node.brackets.flatMap(bracketChildren)],
  score: scoreChildren,
  checklist: (node) => [...node.items.map((item) => item.when), node.count],
  milestones: (node) => node.milestones.flatMap(({ due, done, doneOn }) => [due, done, doneOn]),
  filter: (node) => [node.list, node.condition],
  aggregate: (node) => [node.list, node.each],
  rank: (node) => [node.list, ...node.by.map(({ value }) => value)],
  allocate: (node) => [node.amount, node.list, node.weight],
  sort: (node) => [node.list, ...node.by.map(({ value }) => value), node.top],
  shift: (node) => [node.date, node.amount],
  dateCall: (node) => node.arguments,
  sumMonths: (node) => [node.from, node.to, node.each],
  thisMonth: none,
};

/** The expressions directly under one, in the order in which it names them. */
export function children(expression: CoreExpression): readonly CoreExpression[] {
  const childrenOf = table[expression.kind] as (
    node: CoreExpression,
  ) => readonly (CoreExpression | undefined)[];
  return childrenOf(expression).filter((child) => child !== undefined);
}

function tableChildren(node: Table): readonly (CoreExpression | undefined)[] {
  return [
    ...node.columns.map((column) => column.subject),
    ...node.rows.flatMap((row) => [...row.cells.map((cell) => cell.test), ...row.outputs]),
  ];
}

function bracketChildren(bracket: Bracket): readonly (CoreExpression | undefined)[] {
  return [bracket.lower, bracket.upper, bracket.rate];
}

function scoreChildren(node: Score): readonly (CoreExpression | undefined)[] {
  return [
    ...node.groups.flatMap((group) => [
      ...group.criteria.flatMap((criterion) => [
        ...methodChildren(criterion.method),
        criterion.max,
      ]),
      group.max,
      group.weight,
    ]),
    node.max,
    node.total,
    ...node.grades.map((grade) => grade.test),
    ...node.vetoes.map((veto) => veto.when),
  ];
}

/** The expressions of how a criterion gives its points, in the order in which it names them. */
export function methodChildren(method: CriterionMethod): readonly CoreExpression[] {
  switch (method.kind) {
    case 'points':
      return [method.points];
    case 'bands':
      return [method.table];
    case 'deduct':
      return [method.from, method.deduct];
    case 'highestOf':
      return method.items;
  }
}

/** An expression and all that is under it, an expression before what is under it. */
export function* descendants(root: CoreExpression): Generator<CoreExpression> {
  const pending: CoreExpression[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield node;
    pending.push(...[...children(node)].reverse());
  }
}
