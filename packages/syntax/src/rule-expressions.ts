import { rangeExpressions } from './claim.js';
import type { Expression } from './expression.js';
import { testExpressions } from './expression-children.js';
import type { CriterionMethod, RuleBody, RuleDeclaration, ScoreBody } from './policy.js';

type BodyExpressions = {
  readonly [K in RuleBody['kind']]: (
    body: Extract<RuleBody, { kind: K }>,
  ) => readonly (Expression | undefined)[];
};

const ofBody: BodyExpressions = {
  formula: (body) => [body.expression],
  cases: (body) => [
    ...body.branches.flatMap((branch) => [branch.when, branch.then]),
    body.otherwise,
  ],
  table: (body) => [
    ...body.inputs.map((column) => column.heading),
    ...body.rows.flatMap((row) => [...row.tests.flatMap(testExpressions), ...row.outputs]),
    ...(body.otherwise?.outputs ?? []),
  ],
  tiers: (body) => [
    body.of,
    ...body.brackets.flatMap((band) => [...testExpressions(band.test), band.value]),
  ],
  slabs: (body) => [
    body.of,
    ...body.brackets.flatMap((band) => [...testExpressions(band.test), band.value]),
  ],
  score: scoreExpressions,
  checklist: (body) => [
    body.require?.kind === 'atLeast' ? body.require.count : undefined,
    body.announced,
    ...body.items.map((item) => item.when),
  ],
  milestones: (body) => body.milestones.flatMap(({ due, done, doneOn }) => [due, done, doneOn]),
  allocate: ({ amount, list, weight, step }) => [amount, list, weight, step],
};

/** All expressions that a rule is written with. */
export function ruleExpressions(rule: RuleDeclaration): readonly Expression[] {
  const { body } = rule;
  const bodyOf =
    body && (ofBody[body.kind] as (body: RuleBody) => readonly (Expression | undefined)[]);
  const all = [
    ...(body && bodyOf ? bodyOf(body) : []),
    rule.cap,
    rule.floor,
    rule.round?.step,
    ...rangeExpressions(rule),
  ];
  return all.filter((expression) => expression !== undefined);
}

function scoreExpressions(body: ScoreBody): readonly (Expression | undefined)[] {
  return [
    body.max,
    ...body.groups.flatMap((group) => [
      group.weight,
      group.max,
      ...group.criteria.flatMap((criterion) => [
        criterion.max,
        ...(criterion.method ? methodExpressions(criterion.method) : []),
      ]),
    ]),
    ...body.grades.flatMap((grade) => (grade.test ? testExpressions(grade.test) : [])),
    ...body.vetoes.map((veto) => veto.when),
  ];
}

function methodExpressions(method: CriterionMethod): readonly (Expression | undefined)[] {
  switch (method.kind) {
    case 'points':
      return [method.points];
    case 'bands':
      return [
        method.of,
        ...method.bands.flatMap((band) => [...testExpressions(band.test), band.value]),
        method.otherwise,
      ];
    case 'deduct':
      return [method.deduct, method.from];
    case 'highestOf':
      return method.items;
  }
}
