import { allInputs, allRules, entityOf, qualifiedName } from '../declarations.js';
import type { CoreExpression, CoreKind } from '../expression.js';
import type { Aggregate, SortKey } from '../list-expression.js';
import type { AggregateFunction } from '../operators.js';
import type { ValueType } from '../types.js';
import { dateTypes } from './date-types.js';
import { eachExpression, type Invariant } from './invariant.js';

type Checks = {
  readonly [K in CoreKind]: (node: Extract<CoreExpression, { kind: K }>) => readonly string[];
};

/** Every node has the type that its kind and its operands say. */
export const typesAgree: Invariant = (core) => {
  const declared = new Map(core.parameters.map(({ name, type }) => [name, type]));
  for (const { declared: each, entity } of [...allInputs(core), ...allRules(core)]) {
    declared.set(qualifiedName(entity?.name, each.name), each.type);
  }
  for (const { alias, rules } of core.uses ?? []) {
    for (const { name, type } of rules) declared.set(`${alias}.${name}`, type);
  }
  return [
    ...eachExpression(core, (node) => {
      const check = checks[node.kind] as (node: CoreExpression) => readonly string[];
      return check(node);
    }),
    ...eachExpression(core, (node) => {
      const name = nameOf(node);
      const type = name === undefined ? undefined : declared.get(name);
      return type === undefined || isSame(type, node.type)
        ? []
        : ['its type is not the declared one'];
    }),
    ...allRules(core)
      .filter(({ declared: { type, body } }) => !isSame(type, body.type))
      .map(({ declared: { name } }) => `${name}: the type of the rule is not that of its body`),
  ];
};

/** The declaration that a node refers to. */
function nameOf(node: CoreExpression): string | undefined {
  switch (node.kind) {
    case 'input':
    case 'parameter':
    case 'rule':
      return node.name;
    case 'elementInput':
    case 'elementRule':
      return qualifiedName(node.entity, node.name);
    default:
      return undefined;
  }
}

const fine = (): readonly string[] => [];

const checks: Checks = {
  constant: (node) => when(node.value.kind !== node.type.kind, 'the constant has another type'),
  input: fine,
  parameter: fine,
  rule: fine,
  elementInput: fine,
  elementRule: fine,
  field: fine,
  subject: fine,
  asOfDate: (node) => isKind('date', node),
  not: (node) => isKind('boolean', node, node.operand),
  and: (node) => isKind('boolean', node, ...node.operands),
  or: (node) => isKind('boolean', node, ...node.operands),
  compare: (node) => [
    ...isKind('boolean', node),
    ...when(!isSame(node.left.type, node.right.type), 'its sides have different types'),
    ...when(!isComparable(node.left.type), 'its sides cannot be compared'),
  ],
  arithmetic: (node) => isKind('number', node, node.left, node.right),
  negate: (node) => isKind('number', node, node.operand),
  match: (node) => isKind('boolean', node, node.test),
  if: (node) => [
    ...isKind('boolean', node.condition),
    ...areSame(node, node.whenTrue, node.whenFalse),
  ],
  fallback: (node) => areSame(node, node.value, node.fallback),
  call: (node) => [
    ...isKind('number', ...node.arguments),
    ...isKind(node.function === 'isOdd' || node.function === 'isEven' ? 'boolean' : 'number', node),
  ],
  round: (node) => isKind('number', node, node.value),
  cap: (node) => isKind('number', node, node.value, node.limit),
  floor: (node) => isKind('number', node, node.value, node.limit),
  cases: (node) => [
    ...isKind('boolean', ...node.branches.flatMap((branch) => branch.when ?? [])),
    ...areSame(node, ...node.branches.map((branch) => branch.then)),
  ],
  table: (node) => [
    ...isKind(
      'boolean',
      ...node.rows.flatMap((row) => row.cells.flatMap((cell) => cell.test ?? [])),
    ),
    ...node.rows.flatMap((row) =>
      row.outputs.flatMap((output, index) =>
        when(!isSame(output.type, node.outputs[index]?.type), 'an output has another type'),
      ),
    ),
  ],
  tiers: (node) => isKind('number', node, node.amount, ...node.brackets.map(({ rate }) => rate)),
  slabs: (node) => isKind('number', node, node.amount, ...node.brackets.map(({ rate }) => rate)),
  score: (node) => [
    ...when(node.type.kind !== 'score', 'is no score'),
    ...isKind('boolean', ...node.vetoes.map((veto) => veto.when)),
    ...isKind('boolean', ...node.grades.flatMap((grade) => grade.test ?? [])),
    ...isKind(
      'number',
      ...[node.max, node.total].filter((part) => part !== undefined),
      ...node.groups.flatMap(({ weight }) => weight ?? []),
    ),
  ],
  checklist: (node) => [
    ...isKind('boolean', node, ...node.items.map(({ when }) => when)),
    ...isKind('number', ...(node.count === undefined ? [] : [node.count])),
  ],
  milestones: (node) => [
    ...when(node.type.kind !== 'record', 'is no record'),
    ...isKind('date', ...node.milestones.flatMap(({ due, doneOn }) => [due, doneOn])),
    ...isKind('boolean', ...node.milestones.map(({ done }) => done)),
  ],
  filter: (node) => [
    ...isElements(node, node.list),
    ...areSame(node, node.list),
    ...isKind('boolean', node.condition),
  ],
  aggregate: aggregateTypes,
  rank: (node) => [...isKind('number', node), ...isElements(node.list), ...haveOrder(node.by)],
  allocate: (node) => [
    ...isKind('number', node, node.amount, node.weight),
    ...isElements(node.list),
  ],
  sort: (node) => [
    ...isElements(node, node.list),
    ...areSame(node, node.list),
    ...haveOrder(node.by),
    ...isKind('number', ...(node.top === undefined ? [] : [node.top])),
  ],
  shift: (node) => [...isKind('date', node, node.date), ...isKind('number', node.amount)],
  dateCall: dateTypes,
  sumMonths: (node) => [
    ...isKind('number', node, node.each),
    ...isKind('date', node.from, node.to),
  ],
  thisMonth: (node) => isKind('date', node),
};

/** What the elements give, and what comes of it. */
const aggregated: {
  readonly [F in AggregateFunction]:
    | readonly ['number' | 'boolean', 'number' | 'boolean']
    | undefined;
} = {
  count: undefined,
  sum: ['number', 'number'],
  average: ['number', 'number'],
  max: ['number', 'number'],
  min: ['number', 'number'],
  share: ['boolean', 'number'],
  any: ['boolean', 'boolean'],
  all: ['boolean', 'boolean'],
};

function aggregateTypes(node: Aggregate): readonly string[] {
  const [each, whole] = aggregated[node.function] ?? [undefined, 'number'];
  return [
    ...isElements(node.list),
    ...isKind(whole, node),
    ...when((each === undefined) !== (node.each === undefined), 'looks at elements wrongly'),
    ...(each === undefined || node.each === undefined ? [] : isKind(each, node.each)),
  ];
}

function isElements(...nodes: readonly CoreExpression[]): readonly string[] {
  return nodes
    .filter((node) => entityOf(node.type) === undefined)
    .map((node) => `${node.kind} ${node.id} is no list of elements`);
}

const ordered: ReadonlySet<ValueType['kind']> = new Set(['number', 'date', 'enumeration']);

function haveOrder(by: readonly SortKey[]): readonly string[] {
  return when(
    by.length === 0 || by.some(({ value }) => !ordered.has(value.type.kind)),
    'what it ranks by has no order',
  );
}

function when(isWrong: boolean, problem: string): readonly string[] {
  return isWrong ? [problem] : [];
}

function isKind(kind: ValueType['kind'], ...nodes: readonly CoreExpression[]): readonly string[] {
  return nodes
    .filter((node) => node.type.kind !== kind)
    .map((node) => `${node.kind} ${node.id} is no ${kind}`);
}

function areSame(first: CoreExpression, ...others: readonly CoreExpression[]): readonly string[] {
  return others
    .filter((node) => !isSame(node.type, first.type))
    .map((node) => `${node.kind} ${node.id} has another type`);
}

function isComparable(type: ValueType): boolean {
  return (
    type.kind !== 'list' &&
    type.kind !== 'element' &&
    type.kind !== 'record' &&
    type.kind !== 'score'
  );
}

/** Units of fields are for people and do not make another type. */
function isSame(first: ValueType, second: ValueType | undefined): boolean {
  if (second === undefined || first.kind !== second.kind) return false;
  if (first.kind === 'enumeration' || first.kind === 'score') {
    return first.enumeration === (second as typeof first).enumeration;
  }
  if (first.kind === 'element') return first.entity === (second as typeof first).entity;
  if (first.kind === 'list') return isSame(first.of, (second as typeof first).of);
  if (first.kind !== 'record') return true;
  const { fields } = second as typeof first;
  return (
    fields.length === first.fields.length &&
    first.fields.every(({ name, type }, index) => {
      const field = fields[index];
      return field?.name === name && isSame(type, field.type);
    })
  );
}
