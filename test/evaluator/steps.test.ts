import {
  decide,
  formatRational,
  partialFields,
  type RuleStep,
  readFacts,
  type Step,
} from '@tiaoli/evaluator';
import { describe, expect, test } from 'vitest';
import { coreOf, rawFact } from '../conformance/neutral-cases.js';

const core = coreOf(
  `inputs:
  甲: { type: boolean }
  乙: { type: boolean }
  数: { type: number, min: 0 }
rules:
  都: { formula: 甲且乙 }
  用都: { formula: 非都 }
  内: { formula: 数×2, internal: true }
  分情:
    cases:
      - { when: 甲, then: 1 }
      - { when: 乙, then: 内 }
      - { otherwise: 3 }
  表:
    hit: first
    table: |
      | 数     | 甲 | → 结果 | 要求 |
      | 不满3  | 是 | 小     | 可以 |
      | 3以上  | -  | 大     | 应当 |
      | 否则   | -  | 中     | 可以 |
  档: { tiers: { of: 数, 不超过10: 10%, 超过10至20: 20%, 超过20: 30% } }
  评分:
    score:
      criteria:
        一: { highest of: [数×1分, 5分], max: 6分 }
        二: { deduct: 数×1分, from: 3分 }
      grades: { 上: 6分以上, 下: otherwise }
      veto:
        - { when: 甲, grade: 下 }
`,
  'steps',
);

function steps(facts: Readonly<Record<string, unknown>>): (name: string) => RuleStep {
  const decision = decide({
    core,
    facts: readFacts(core, rawFact(facts)).facts,
    asOf: '2024-01-01',
  });
  return (name) => {
    const step = decision.steps.get(name);
    if (step === undefined) throw new Error(`${name} was not evaluated`);
    return step;
  };
}

const kinds = (children: readonly Step[]) =>
  children.map(({ expression }) =>
    expression.kind === 'input' ? expression.name : expression.kind,
  );

describe('logic', () => {
  test('every operand that settles it stands, and no other', () => {
    expect(kinds(steps({ 甲: true, 乙: false })('都').body.children)).toEqual(['乙']);
    expect(kinds(steps({ 乙: false })('都').body.children)).toEqual(['乙']);
    expect(kinds(steps({ 甲: false, 乙: false })('都').body.children)).toEqual(['甲', '乙']);
  });

  test('otherwise all operands stand in order', () => {
    expect(kinds(steps({ 甲: true })('都').body.children)).toEqual(['甲', '乙']);
  });
});

test('a rule that another refers to has its own step, once', () => {
  const at = steps({ 甲: true, 乙: true });
  const reference = at('用都').body.children[0];
  expect(reference?.expression.kind).toBe('rule');
  expect(reference?.children).toEqual([]);
  expect(reference?.outcome).toBe(at('都').outcome);
});

test('cases say which branch decided, and reach no further', () => {
  const { decision } = steps({ 甲: false, 乙: true, 数: 4 })('分情').body;
  expect(decision).toMatchObject({
    kind: 'cases',
    chosen: 1,
    branches: [{ status: 'false' }, { status: 'true' }, { status: 'notReached' }],
  });
});

test('an internal rule is evaluated where it is needed, and is no result', () => {
  const facts = readFacts(core, rawFact({ 甲: true, 乙: true, 数: 1 })).facts;
  const decision = decide({ core, facts, asOf: '2024-01-01', only: ['分情'] });
  expect([...decision.steps.keys()]).toEqual(['分情']);
  const all = decide({ core, facts, asOf: '2024-01-01' });
  expect(all.results.map(({ rule }) => rule)).toEqual(['都', '用都', '分情', '表', '档', '评分']);
});

describe('tables', () => {
  test('rows and cells say how they came out', () => {
    expect(steps({ 甲: true, 数: 3 })('表').body.decision).toMatchObject({
      kind: 'table',
      chosen: [1],
      rows: [
        { status: 'false', cells: ['false', 'notReached'] },
        { status: 'true', cells: ['true', 'true'] },
        { status: 'notReached' },
      ],
    });
  });

  test('outputs stand with the rows that hold', () => {
    const { decision } = steps({ 甲: true, 数: 3 })('表').body;
    const outputs =
      decision?.kind === 'table' ? decision.rows.map((row) => row.outputs?.length) : [];
    expect(outputs).toEqual([undefined, 2, undefined]);
  });

  test('the parts that are known of an undecided record', () => {
    const step = steps({ 数: 2 })('表');
    expect(step.outcome.status).toBe('unknown');
    expect(
      partialFields(step).map(({ name, value }) => [name, 'value' in value && value.value]),
    ).toEqual([['要求', '可以']]);
  });
});

test('brackets show the part in each', () => {
  const { decision } = steps({ 数: 25 })('档').body;
  const parts = decision?.kind === 'brackets' ? decision.parts : [];
  expect(
    parts.map(({ bracket, part, rate, product }) => [
      bracket,
      ...[part, rate, product].map(formatRational),
    ]),
  ).toEqual([
    [0, '10', '0.1', '1'],
    [1, '10', '0.2', '2'],
    [2, '5', '0.3', '1.5'],
  ]);
});

test('a score shows each criterion before and after its limits, and the veto that struck', () => {
  const { decision } = steps({ 甲: true, 数: 9 })('评分').body;
  if (decision?.kind !== 'score') throw new Error('no score');
  const criteria = decision.groups.flatMap((group) => group.criteria);
  const digits = (outcome: RuleStep['outcome'] | undefined) =>
    outcome?.status === 'known' && outcome.value.kind === 'number'
      ? formatRational(outcome.value.value)
      : '';
  expect(
    criteria.map(({ raw, outcome, chosen }) => [digits(raw), digits(outcome), chosen]),
  ).toEqual([
    ['9', '6', 0],
    ['-6', '0', undefined],
  ]);
  expect(digits(decision.total)).toBe('6');
  expect(decision).toMatchObject({
    struck: 0,
    gradeByTotal: { value: { value: '上' } },
    grade: { value: { value: '下' } },
    grades: [{ status: 'true' }, { status: 'notReached' }],
  });
});

test('of equal items the first counts', () => {
  const { decision } = steps({ 甲: true, 数: 5 })('评分').body;
  expect(decision?.kind === 'score' && decision.groups[0]?.criteria[0]?.chosen).toBe(0);
});

describe('errors', () => {
  const failing = coreOf(
    `inputs:
  受益户数: { type: integer, unit: 户, min: 0, title: { en: Households served } }
  总面积: { type: number, unit: 平方米, min: 0 }
rules:
  户均: { formula: 总面积÷受益户数, source: 办法 6 }
  用户均: { formula: 户均×2 }
  够: { formula: 户均≥30平方米/户, assumption: 演示 }
`,
    'errors',
  );
  const facts = readFacts(failing, rawFact({ 受益户数: 0, 总面积: 100 })).facts;
  const { results } = decide({ core: failing, facts, asOf: '2024-01-01' });
  const errors = results.map(({ outcome }) =>
    outcome.status === 'error' ? outcome.error : undefined,
  );

  test('name the rule, the clause and the values, in both languages', () => {
    expect(errors[0]?.diagnostic.message).toEqual({
      zh: '`户均`（《示例办法》6）除以了零：受益户数 = 0 户',
      en: '`户均` (Sample measure 6) divides by zero: Households served (受益户数) = 0 households',
    });
  });

  test('keep the rule in which they arose', () => {
    expect(errors.map((error) => error?.rule)).toEqual(['户均', '户均', '户均']);
  });

  test('point into the policy', () => {
    expect(errors[0]?.diagnostic.span.end).toBeGreaterThan(0);
  });
});
