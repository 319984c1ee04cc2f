import { checkInvariants } from '@tiaoli/ir';
import {
  decide,
  explain,
  factsSchema,
  type LoadedPolicy,
  loadPolicies,
  loadPolicy,
  nextQuestion,
  policyOn,
  replay,
} from 'tiaoli';
import { expect, test } from 'vitest';

const asOf = '2024-06-01';

interface Parts {
  readonly version?: string;
  readonly effective?: string;
  readonly uses?: string;
  readonly body: string;
}

function textOf(id: string, { version = '1.0.0', effective = '2024-01-01', uses, body }: Parts) {
  return `policy: ${id}
title: { zh: 示例${id}, en: Sample ${id} }
version: ${version}
effective: ${effective}
${uses === undefined ? '' : `uses: ${uses}\n`}sources:
  办法: { title: { zh: ${id}办法, en: Measure of ${id} } }
${body}`;
}

const rating = (line = 60, rest: Partial<Parts> = {}) =>
  textOf('rating', {
    ...rest,
    body: `inputs:
  得分: { type: number, unit: 分, min: 0, max: 100 }
rules:
  达标: { source: 办法 1, formula: 得分 ≥ ${line}分 }
`,
  });

const user = textOf('user', {
  uses: '{ 信用: rating@1 }',
  body: `inputs:
  已备案: { type: boolean }
rules:
  可申报: { source: 办法 2, formula: 已备案 且 信用.达标 }
`,
});

function load(...texts: readonly string[]): LoadedPolicy {
  const results = loadPolicies(texts.map((text) => ({ text })));
  const [first] = results;
  if (first?.policy !== undefined) return first.policy;
  throw new Error(codesOf(...texts).join(' '));
}

function codesOf(...texts: readonly string[]): readonly string[] {
  return loadPolicies(texts.map((text) => ({ text }))).flatMap(({ diagnostics }) =>
    diagnostics.map(({ code }) => code),
  );
}

test('the order of the files makes no difference, and results stand where their files stood', () => {
  for (const texts of [
    [user, rating()],
    [rating(), user],
  ]) {
    const ids = loadPolicies(texts.map((text) => ({ text }))).map(({ policy }) => policy?.id);
    expect(ids).toEqual(texts.map((text) => (text === user ? 'user' : 'rating')));
  }
});

test('a policy is loaded with others that were loaded before', () => {
  const other = load(rating());
  expect(loadPolicy(user).diagnostics.map(({ code }) => code)).toEqual(['used-policy-missing']);
  const { policy } = loadPolicy(user, { uses: [other] });
  const facts = { 已备案: true, 得分: 60 };
  expect(policy && decide(policy, { facts, asOf }).report?.results.可申报).toEqual({
    status: 'decided',
    value: true,
  });
});

test('a linked core is sound and needs nothing of its readers', () => {
  const { policy } = policyOn(load(user, rating()), asOf);
  if (policy === undefined) throw new Error('not linked');
  expect(checkInvariants(policy.core)).toEqual([]);
  expect(policy.core.uses).toBeUndefined();
  expect(policy.core.rules.map(({ name, internal }) => [name, internal])).toEqual([
    ['可申报', false],
    ['信用.达标', true],
  ]);
});

test('it is linked once for each choice of versions', () => {
  const policy = load(user, rating(), rating(70, { version: '1.1.0', effective: '2025-01-01' }));
  const on = (date: string) => policyOn(policy, date).policy;
  expect(on('2024-06-01')).toBe(on('2024-12-31'));
  expect(on('2025-01-01')).not.toBe(on('2024-12-31'));
});

test('an explanation and the results of a used rule say what they come from', () => {
  const policy = load(user, rating());
  const question = { facts: { 已备案: true, 得分: 60 }, asOf };
  const { explanation = [] } = explain(policy, { ...question, format: 'json' });
  const [own] = explanation;
  expect(own?.policy).toBeUndefined();
  expect(own?.children[0]).toMatchObject({
    name: '信用.达标',
    title: '达标',
    policy: { id: 'rating', version: '1.0.0' },
    citations: [{ title: 'rating办法', clause: '1' }],
  });
  const only = decide(policy, { ...question, only: ['信用.达标'] }).report?.results;
  expect(only).toEqual({ '信用.达标': { status: 'decided', value: true } });
});

test('questions and forms know the facts of every policy', () => {
  const policy = load(user, rating());
  const { input } = nextQuestion(policy, { facts: { 已备案: true }, asOf });
  expect(input?.name).toBe('得分');
  expect(Object.keys(Object(factsSchema(policy).properties))).toEqual(['已备案', '得分']);
});

test('a receipt holds every text, and another text of a used policy is refused', () => {
  const question = { facts: { 已备案: true, 得分: 60 }, asOf };
  const before = load(user, rating());
  const { report } = decide(before, question);
  expect(report?.receipt.uses).toMatchObject([{ policy: 'rating', version: '1.0.0' }]);
  expect(replay(before, report).same).toBe(true);
  const after = load(user, `${rating()}# another text\n`);
  expect(replay(after, report).diagnostics.map(({ code }) => code)).toEqual([
    'receipt-of-another-use',
  ]);
  const forged = { ...report, receipt: { ...report?.receipt, uses: undefined } };
  expect(replay(before, JSON.parse(JSON.stringify(forged))).diagnostics).toHaveLength(1);
});

const link = (id: string, uses: string, formula: string) =>
  textOf(id, {
    uses,
    body: `inputs:
  甲: { type: boolean }
rules:
  结果: { source: 办法 1, formula: ${formula} }
`,
  });

test('a policy that uses itself, or others in a circle, is told the way round', () => {
  expect(codesOf(link('a', '{ 乙: a@1 }', '甲 且 乙.结果'))).toEqual(['cyclic-uses']);
  const a = link('a', '{ 乙: b@1 }', '甲 且 乙.结果');
  const b = link('b', '{ 丙: c@1 }', '甲 且 丙.结果');
  const c = link('c', '{ 甲方: a@1 }', '甲 且 甲方.结果');
  const results = loadPolicies([a, b, c].map((text) => ({ text })));
  const told = results.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message.en));
  expect(told[0]).toContain('a → b → c → a');
  expect(codesOf(a, b, c)).toEqual(['cyclic-uses', 'cyclic-uses', 'cyclic-uses']);
});

test('a policy beside a circle is told that what it uses has errors', () => {
  const a = link('a', '{ 乙: b@1 }', '甲 且 乙.结果');
  const b = link('b', '{ 甲方: a@1 }', '甲 且 甲方.结果');
  const d = link('d', '{ 甲方: a@1 }', '甲 且 甲方.结果');
  expect(codesOf(a, b, d)).toEqual(['cyclic-uses', 'cyclic-uses', 'used-policy-broken']);
});

test('a chain of fifty policies is decided and explained', () => {
  const texts = Array.from({ length: 50 }, (_, index) =>
    index === 49
      ? textOf('p49', {
          body: 'inputs:\n  甲: { type: boolean }\nrules:\n  结果: { source: 办法 1, formula: 甲 }\n',
        })
      : link(`p${index}`, `{ 下: p${index + 1}@1 }`, '甲 且 下.结果'),
  );
  const policy = load(...texts);
  const question = { facts: { 甲: true }, asOf };
  const { report } = decide(policy, question);
  expect(report?.results.结果).toEqual({ status: 'decided', value: true });
  expect(report?.receipt.uses).toHaveLength(49);
  expect(explain(policy, question).explanation).toContain('示例p49');
});

test('policies that use two that use two are bounded', () => {
  const texts = Array.from({ length: 12 }, (_, index) =>
    index === 11
      ? textOf('p11', {
          body: 'inputs:\n  甲: { type: boolean }\nrules:\n  结果: { source: 办法 1, formula: 甲 }\n',
        })
      : link(
          `p${index}`,
          `{ 左: p${index + 1}@1, 右: p${index + 1}@1 }`,
          '甲 且 左.结果 且 右.结果',
        ),
  );
  const { diagnostics } = decide(load(...texts), { facts: { 甲: true }, asOf });
  expect(diagnostics.map(({ code }) => code)).toEqual(['too-many-uses']);
});

test.each([
  ['甲', ['name-conflict']],
  ['结果', ['name-conflict']],
  ['且', ['name-is-keyword']],
  ['元', ['name-is-unit']],
  ['3号', ['name-starts-with-digit']],
  ['a.b', ['name-has-sign']],
])('%s is no name for another policy', (alias, expected) => {
  const a = link('a', `{ "${alias}": rating@1 }`, '甲');
  const codes = codesOf(a, rating()).filter((code) => code !== 'unused-use');
  expect(codes).toEqual(expected);
});

test.each(['__proto__', 'constructor', '信用 评级', 'toString'])('%s is', (alias) => {
  const written = /\s/.test(alias) ? `「${alias}」` : alias;
  const a = link('a', `{ "${alias}": rating@1 }`, `甲 且 ${written}.达标`);
  const { report } = decide(load(a, rating()), { facts: { 甲: true, 得分: 60 }, asOf });
  expect(report?.results.结果).toEqual({ status: 'decided', value: true });
});

test('a name without blanks is cut where it is meant', () => {
  const own = textOf('user', {
    uses: '{ 信用: rating@1 }',
    body: `inputs:
  信用档案: { type: boolean }
rules:
  可申报: { source: 办法 2, formula: 信用档案且信用.信用达标且非信用.不达标 }
`,
  });
  const other = textOf('rating', {
    body: `inputs:
  得分: { type: number, unit: 分, min: 0, max: 100 }
rules:
  信用达标: { source: 办法 1, formula: 得分 ≥ 60分 }
  不达标: { source: 办法 1, formula: 非信用达标 }
`,
  });
  const { report } = decide(load(own, other), { facts: { 信用档案: true, 得分: 60 }, asOf });
  expect(report?.results.可申报).toEqual({ status: 'decided', value: true });
});

test('a rule that comes back to itself through what it gives to another policy is told', () => {
  const own = textOf('user', {
    uses: '{ 信用: { policy: rating@1, map: { 得分: 自评 } } }',
    body: `rules:
  自评: { source: 办法 2, formula: 若 信用.达标 则 80分 否则 50分 }
`,
  });
  expect(codesOf(own, rating())).toEqual(['cyclic-rules']);
});

test('a fact has to suit the ranges of all policies that read it', () => {
  const own = textOf('user', {
    uses: '{ 信用: rating@1 }',
    body: `inputs:
  得分: { type: number, unit: 分, decimals: 1, min: 10, max: 150 }
rules:
  可申报: { source: 办法 2, formula: 信用.达标 且 得分 ≤ 90分 }
`,
  });
  const policy = load(own, rating());
  const codes = (points: number) =>
    decide(policy, { facts: { 得分: points }, asOf }).diagnostics.map(({ code }) => code);
  expect([80, 101, 5].map(codes)).toEqual([[], ['fact-out-of-range'], ['fact-out-of-range']]);
});

test('a given value outside the range of its input falls where the other policy lets it fall', () => {
  const own = textOf('user', {
    uses: '{ 信用: { policy: rating@1, map: { 得分: 0分 - 扣分 } } }',
    body: `inputs:
  扣分: { type: number, unit: 分, min: 0, max: 50 }
rules:
  去向: { source: 办法 2, formula: 信用.去向 }
`,
  });
  const other = textOf('rating', {
    body: `inputs:
  得分: { type: number, unit: 分, min: 0, max: 100 }
rules:
  去向:
    source: 办法 1
    table: |
      | 得分              | → 去向 |
      | 60分以上          | 红榜   |
      | 0分以上不满60分   | 黑榜   |
`,
  });
  const { report } = decide(load(own, other), { facts: { 扣分: 5 }, asOf });
  expect(report?.results.去向?.status).toBe('error');
});

test('an amount that the other policy rounds is not to be rounded again', () => {
  const own = (formula: string) =>
    textOf('user', {
      uses: '{ 奖补: rating@1 }',
      body: `rules:
  合计: { source: 办法 2, formula: ${formula} }
`,
    });
  const other = textOf('rating', {
    body: `inputs:
  面积: { type: number, unit: 平方米, decimals: 2, min: 0 }
rules:
  金额: { source: 办法 1, formula: 面积 × 0.2元/平方米, round: 四舍五入 到 0.01元 }
`,
  });
  expect(codesOf(own('奖补.金额 + 奖补.金额'), other)).toEqual([]);
  expect(codesOf(own('奖补.金额 ÷ 3'), other)).toEqual(['money-not-rounded']);
});
