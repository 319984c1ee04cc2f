import { type CoreExpression, type CoreKind, children } from '@tiaoli/ir';
import type { Context, Handler } from '../context.js';
import { decimal } from '../decimal.js';
import { rangeOf } from '../rational.js';
import type { Shape } from '../shape.js';
import { arithmetic, call, cap, floor, negate, round } from './arithmetic.js';
import { slabs, tiers } from './brackets.js';
import { cases, conditional, fallback, match, table } from './choices.js';
import { score } from './score.js';

/** Values without a number in them: only what they are made of is looked at. */
const numberless = (node: CoreExpression, { shapeOf, subject }: Context): undefined => {
  for (const child of children(node)) shapeOf(child, subject);
};

/** Numbers of which nothing is found out. */
const unknown = (): undefined => undefined;

const count = (most: number) => (): Shape => decimal(0, 0n, BigInt(most));

const handlers: { readonly [K in CoreKind]: Handler<K> } = {
  constant: ({ value }) => (value.kind === 'number' ? rangeOf(value.value) : undefined),
  input: ({ name }, { input }) => input(name),
  parameter: ({ name }, { parameter }) => parameter(name),
  rule: ({ name }, { rule }) => rule(name),
  field: (node, { shapeOf }) => {
    const of = shapeOf(node.of);
    if (of?.kind === 'record') return of.fields.get(node.name);
    return of?.kind === 'score' && node.name === 'total' ? of.total : undefined;
  },
  subject: (_, { subject }) => subject,
  asOfDate: unknown,
  elementInput: unknown,
  elementRule: unknown,
  not: numberless,
  and: numberless,
  or: numberless,
  compare: numberless,
  checklist: numberless,
  milestones: numberless,
  match,
  arithmetic,
  negate,
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
  filter: unknown,
  aggregate: unknown,
  rank: unknown,
  sort: unknown,
  allocate: unknown,
  shift: unknown,
  dateCall: ({ function: name }) => partsOfDate[name]?.(),
  sumMonths: unknown,
  thisMonth: unknown,
};

const partsOfDate: Readonly<Record<string, () => Shape>> = {
  year: count(9999),
  month: count(12),
  day: count(31),
};

/** What is known of the numbers in an expression. */
export function shapeOfKind(node: CoreExpression, context: Context): Shape | undefined {
  const handler = handlers[node.kind] as (
    node: CoreExpression,
    context: Context,
  ) => Shape | undefined;
  return handler(node, context);
}
