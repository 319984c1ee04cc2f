import type { Span } from '@tiaoli/diagnostics';
import {
  allInputs,
  allRules,
  type Band,
  type ChecklistBody,
  type Criterion,
  claimExpressions,
  type Expression,
  type Policy,
  type Rounding,
  type RuleBody,
  type RuleDeclaration,
  type ScoreBody,
  type TableBody,
  type Test,
} from '@tiaoli/syntax';

/** A piece of the syntax tree that is the whole of one scalar. */
export type Root =
  | { readonly kind: 'expression'; readonly span: Span; readonly node: Expression }
  | { readonly kind: 'test'; readonly span: Span; readonly node: Test }
  | { readonly kind: 'rounding'; readonly span: Span; readonly node: Rounding }
  | { readonly kind: 'table'; readonly span: Span; readonly node: TableBody };

/** Finds the root that was read from a scalar. */
export interface Roots {
  /** In the order of the file. */
  readonly all: readonly Root[];
  within(span: Span): Root | undefined;
}

export function rootsOf(policy: Policy): Roots {
  const roots = [...policyRoots(policy)].sort((a, b) => a.span.start - b.span.start);
  return { all: roots, within: (span) => firstWithin(roots, span) };
}

function firstWithin(roots: readonly Root[], span: Span): Root | undefined {
  let low = 0;
  let high = roots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((roots[middle]?.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const root = roots[low];
  return root !== undefined && root.span.start < span.end ? root : undefined;
}

function* expressionRoots(...nodes: readonly (Expression | undefined)[]): Generator<Root> {
  for (const node of nodes) if (node) yield { kind: 'expression', span: node.span, node };
}

function* testRoots(node: Test | undefined): Generator<Root> {
  if (node) yield { kind: 'test', span: node.span, node };
}

function* policyRoots(policy: Policy): Generator<Root> {
  for (const { mappings } of policy.uses) {
    yield* expressionRoots(...mappings.map(({ value }) => value));
  }
  for (const unit of policy.units) yield* expressionRoots(unit.definition);
  for (const input of allInputs(policy)) yield* expressionRoots(input.min, input.max);
  for (const { parameters } of [policy, ...policy.variants]) {
    for (const { values, open } of parameters) {
      yield* expressionRoots(open?.min, open?.max);
      for (const { value } of values) yield* expressionRoots(value);
    }
  }
  const rules = [...allRules(policy), ...policy.variants.flatMap((variant) => variant.rules)];
  for (const rule of rules) yield* ruleRoots(rule);
  for (const claim of policy.claims) yield* expressionRoots(...claimExpressions(claim));
}

function* ruleRoots(rule: RuleDeclaration): Generator<Root> {
  if (rule.body) yield* bodyRoots(rule.body);
  yield* expressionRoots(rule.cap, rule.floor, rule.range?.min, rule.range?.max);
  if (rule.round) yield { kind: 'rounding', span: rule.round.span, node: rule.round };
}

type BodyRoots = {
  readonly [K in RuleBody['kind']]: (body: Extract<RuleBody, { kind: K }>) => Iterable<Root>;
};

const rootsOfBody: BodyRoots = {
  formula: (body) => expressionRoots(body.expression),
  cases: (body) =>
    expressionRoots(
      ...body.branches.flatMap((branch) => [branch.when, branch.then]),
      body.otherwise,
    ),
  table: (body) => [{ kind: 'table', span: tableSpan(body), node: body }],
  tiers: (body) => bracketRoots(body.of, body.brackets),
  slabs: (body) => bracketRoots(body.of, body.brackets),
  score: scoreRoots,
  checklist: checklistRoots,
  milestones: (body) =>
    expressionRoots(...body.milestones.flatMap(({ due, done, doneOn }) => [due, done, doneOn])),
  allocate: ({ amount, list, weight, step }) => expressionRoots(amount, list, weight, step),
};

function bodyRoots<K extends RuleBody['kind']>(body: Extract<RuleBody, { kind: K }>) {
  const roots: (node: Extract<RuleBody, { kind: K }>) => Iterable<Root> =
    rootsOfBody[body.kind as K];
  return roots(body);
}

/** The first heading lies in the table's scalar wherever the body's own span begins. */
function tableSpan(body: TableBody): Span {
  return body.inputs[0]?.span ?? body.outputs[0]?.span ?? body.span;
}

function* bracketRoots(of: Expression, bands: readonly Band<Expression>[]): Generator<Root> {
  yield* expressionRoots(of);
  for (const band of bands) {
    yield* testRoots(band.test);
    yield* expressionRoots(band.value);
  }
}

function* scoreRoots(body: ScoreBody): Generator<Root> {
  yield* expressionRoots(body.max);
  for (const group of body.groups) {
    yield* expressionRoots(group.weight, group.max);
    for (const criterion of group.criteria) yield* criterionRoots(criterion);
  }
  for (const grade of body.grades) yield* testRoots(grade.test);
  for (const veto of body.vetoes) yield* expressionRoots(veto.when);
}

function* checklistRoots({ require, announced, items }: ChecklistBody): Generator<Root> {
  if (require?.kind === 'atLeast') yield* expressionRoots(require.count);
  yield* expressionRoots(announced, ...items.map((item) => item.when));
}

function* criterionRoots({ max, method }: Criterion): Generator<Root> {
  yield* expressionRoots(max);
  if (method === undefined) return;
  switch (method.kind) {
    case 'points':
      return yield* expressionRoots(method.points);
    case 'deduct':
      return yield* expressionRoots(method.deduct, method.from);
    case 'highestOf':
      return yield* expressionRoots(...method.items);
    case 'bands':
      yield* bracketRoots(method.of, method.bands);
      return yield* expressionRoots(method.otherwise);
  }
}
