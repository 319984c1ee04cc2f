import { readCases, runCases } from '@tiaoli/cases';
import { describe, expect, test } from 'vitest';
import { everyResult, samplePolicy, version } from '../library/sample.js';

const policy = samplePolicy(everyResult);
const facts =
  '{ 人数: 12, 金额: 10, 满意度: 92%, 开工日期: 2024-02-29, 等级: 良好, 备注: 按期, 违规: false }';

function run(expected: string, given = facts, tested = policy) {
  const text = `policy: sample\ncases:\n  - name: 甲\n    facts: ${given}\n    expect: ${expected}\n`;
  const { file, diagnostics } = readCases(text);
  if (file === undefined) return { status: 'unread', codes: diagnostics.map(({ code }) => code) };
  const { results, diagnostics: found } = runCases(file, [tested]);
  const [result] = results;
  const all = [...diagnostics, ...found, ...(result?.diagnostics ?? [])];
  return { status: result?.status, codes: all.map(({ code }) => code) };
}

test.each([
  '{ 平均: 8333.33 }',
  '{ 平均: "8333.330" }',
  '{ 平均: 8333.33元/人 }',
  '{ 平均: { value: 8333.33, unit: 元/人 } }',
  '{ 平均: { 值: 8333.33 } }',
  '{ 三分之一: 1/3 }',
  '{ 三分之一: 0.5/1.5 }',
  '{ 平均: 16666.66 / 2 }',
  '{ 平均: 1666666/200 元/人 }',
  '{ 达标: true }',
  '{ 达标: 是 }',
  '{ 开工: 2024-02-29 }',
  '{ 说明书: 按期 }',
  '{ 处理: { 形式: 支部, 补助: 500 } }',
  '{ 处理: { 补助: 500元 } }',
  '{ 处理: 支部 }',
  '{ 名目: [活动, 场地] }',
  '{ 评级: { total: 100, grade: 甲级, points: { 满意: 60 }, veto: false } }',
  '{ 评级: { 总分: 100分, 等级: 甲级, 得分: { 人员: 40 }, 否决: 否 } }',
])('%s passes', (expected) => {
  expect(run(expected)).toEqual({ status: 'passed', codes: [] });
});

describe('checklists, milestones and how binding a result is', () => {
  const obligations = samplePolicy(`inputs:
  有章程: { type: boolean }
  有台账: { type: boolean }
  建食堂: { type: boolean }
  已开工: { type: boolean }
  开工日期: { type: date }
rules:
  规范:
    source: 办法 1
    modality: must
    checklist:
      require: all
      items: { 章程: 有章程, 台账: 有台账, 食堂: { when: 建食堂, modality: should } }
  节点: { source: 办法 1, milestones: { 开工: { due: 2024-03-31, done: 已开工, done on: 开工日期 } } }
  形式: { source: 办法 1, modality: may, formula: 若 有章程 则 2项 否则 1项 }
`);
  const given = '{ 有章程: 是, 有台账: 否, 建食堂: 否, 已开工: 是, 开工日期: 2023-12-30 }';
  test.each([
    ['{ 规范: false }', 'passed'],
    ['{ 规范: 是 }', 'failed'],
    ['{ 规范: { 结论: 否, 缺项: [台账], 满足数: 1项, 建议缺项: [食堂] } }', 'passed'],
    ['{ 规范: { met: false, missing: [台账], met_count: 1, advised: [食堂] } }', 'passed'],
    ['{ 规范: { missing: [章程, 台账] } }', 'failed'],
    ['{ 规范: { missing: [] } }', 'failed'],
    ['{ 规范: { met_count: 2 } }', 'failed'],
    ['{ 规范: { 缺项: [台账], 要求: 应当 } }', 'passed'],
    ['{ 规范: { 要求: 可以 } }', 'failed'],
    ['{ 形式: { value: 2, modality: may } }', 'passed'],
    ['{ 形式: { 值: 1项, 要求: 可以 } }', 'failed'],
    ['{ 形式: { 值: 2项, 要求: 必须 } }', 'invalid'],
    ['{ 规范: { 缺项: [账台] } }', 'invalid'],
    ['{ 节点: { 开工: 按期完成 } }', 'passed'],
    ['{ 节点: { 开工: 已逾期 } }', 'failed'],
  ])('%s: %s', (expected, status) => {
    expect(run(expected, given, obligations).status).toBe(status);
  });
});

test.each([
  '{ 平均: 8333.34 }',
  '{ 三分之一: 0.3333333333 }',
  '{ 达标: 否 }',
  '{ 开工: 2024-03-01 }',
  '{ 处理: { 形式: 小组, 补助: 500 } }',
  '{ 名目: [场地, 活动] }',
  '{ 名目: [活动] }',
  '{ 评级: { total: 99 } }',
  '{ 评级: { veto: true } }',
  '{ 评级: { veto: 有违规 } }',
  '{ 平均: { undecided: true } }',
  '{ 平均: { error: division-by-zero } }',
])('%s fails', (expected) => {
  expect(run(expected)).toEqual({ status: 'failed', codes: [] });
});

test.each([
  ['{ 平均: { undecided: [[人数, 金额]] } }', '{}', 'passed'],
  ['{ 平均: { 未定: [[金额, 人数]], 先问: 人数 } }', '{}', 'passed'],
  ['{ 平均: { undecided: 是 } }', '{}', 'passed'],
  ['{ 平均: { undecided: [[人数]] } }', '{}', 'failed'],
  ['{ 平均: { undecided: true, ask: 金额 } }', '{}', 'failed'],
  ['{ 平均: { error: division-by-zero } }', '{ 人数: 0, 金额: 1 }', 'passed'],
  ['{ 平均: { 错误: table-no-row } }', '{ 人数: 0, 金额: 1 }', 'failed'],
  ['{ 评级: { grade: 丙级, veto: 有违规 } }', '{ 人数: 3, 满意度: 95%, 违规: true }', 'passed'],
  ['{ 评级: { veto: { title: 有违规, grade: 丙级 } } }', '{ 人数: 3, 满意度: 95%, 违规: 是 }', 'passed'],
])('%s of %s: %s', (expected, given, status) => {
  expect(run(expected, given)).toEqual({ status, codes: [] });
});

test.each([
  ['{ 平均: { confirm: 8333.33 } }', 'unconfirmed', []],
  ['{ 平均: { 待确认: 1 } }', 'unconfirmed', []],
  ['{ 平均: { confirm: } }', 'unconfirmed', []],
  ['{ 平均: { confirm: { error: division-by-zero } } }', 'unconfirmed', []],
  ['{ 评级: { confirm: { grade: 甲级 } }, 达标: true }', 'unconfirmed', []],
  ['{ 平均: { confirm: 8333.33 }, 达标: false }', 'failed', []],
  ['{ 平均: { confirm: 很多 } }', 'invalid', ['expected-other-type']],
])('%s is %s until somebody confirms it', (expected, status, codes) => {
  expect(run(expected)).toEqual({ status, codes });
});

test.each([
  ['[{ change: 删去第 1 行, reason: 以后再说 }]', [], ['删去第 1 行: 以后再说']],
  ['[{ 改动: 删去第 1 行, 理由: 以后再说 }]', [], ['删去第 1 行: 以后再说']],
  ['[{ change: 删去第 1 行 }]', ['missing-key'], []],
  ['[删去第 1 行]', ['wrong-shape'], []],
  ['{ change: 删去第 1 行 }', ['wrong-shape'], []],
])('unnoticed: %s', (written, codes, reasons) => {
  const { file, diagnostics } = readCases(`policy: sample\nunnoticed: ${written}\ncases: []\n`);
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  const read = file?.unnoticed?.map(({ change, reason }) => `${change.text}: ${reason.text}`);
  expect(read).toEqual(reasons);
});

test.each([
  ['{ 平军: 1 }', 'unknown-rule'],
  ['{ 平均: 很多 }', 'expected-other-type'],
  ['{ 平均: 1/0.0 }', 'expected-other-type'],
  ['{ 平均: 1/2/3 }', 'expected-other-type'],
  ['{ 平均: /3 }', 'expected-other-type'],
  ['{ 平均: { value: 1, unit: 元 } }', 'expected-other-unit'],
  ['{ 平均: { vlaue: 1 } }', 'unknown-key'],
  ['{ 达标: 1 }', 'expected-other-type'],
  ['{ 开工: 2024-02-30 }', 'expected-other-type'],
  ['{ 处理: { 形势: 支部 } }', 'unknown-expected-part'],
  ['{ 处理: { 形式: 支步 } }', 'unknown-expected-value'],
  ['{ 名目: 活动 }', 'expected-other-type'],
  ['{ 评级: 甲级 }', 'expected-other-type'],
  ['{ 评级: { grade: 戊级 } }', 'unknown-expected-value'],
  ['{ 评级: { points: { 满义: 1 } } }', 'unknown-expected-part'],
  ['{ 平均: { undecided: [[人树]] } }', 'unknown-expected-fact'],
  ['{ 平均: { undecided: 人数 } }', 'expected-other-type'],
  ['{ 平均: { error: no-such } }', 'unknown-error-code'],
])('%s cannot be expected: %s', (expected, code) => {
  const { status, codes } = run(expected);
  expect(status).toBe('invalid');
  expect(codes).toContain(code);
});

test('a case that is wrong says why it came out otherwise', () => {
  const text = 'policy: sample\ncases: [{ name: 甲, facts: { 等级: 合格 }, expect: { 达标: true } }]';
  const { file } = readCases(text);
  if (file === undefined) throw new Error('not read');
  const [result] = runCases(file, [policy], { language: 'en' }).results;
  expect(result?.checks).toMatchObject([
    { rule: '达标', passed: false, expected: true, got: { status: 'decided', value: false } },
  ]);
  expect(result?.checks[0]?.explanation).toContain('合格');
});

describe('the version of a case', () => {
  const versions = [
    version('1.0.0', '2022-05-01'),
    version('2.0.0', '2024-07-01'),
    version('1.1.0', '2023-01-01'),
  ];
  const of = (head: string, asOf: string) => {
    const date = asOf === '' ? '' : `asOf: ${asOf}, `;
    const text = `policy: sample\n${head}cases: [{ name: 甲, ${date}facts: { 甲: 是 }, expect: { 乙: true } }]`;
    const { file } = readCases(text);
    if (file === undefined) throw new Error('not read');
    const { results, diagnostics } = runCases(file, versions);
    const [result] = results;
    const codes = [...diagnostics, ...(result?.diagnostics ?? [])].map(({ code }) => code);
    return [result?.version, result?.asOf, ...codes];
  };

  test.each([
    ['', '', ['2.0.0', '2024-07-01']],
    ['', '2023-12-31', ['1.1.0', '2023-12-31']],
    ['version: 1.0.0\n', '', ['1.0.0', '2022-05-01']],
    ['version: 1.0.0\n', '2022-06-01', ['1.0.0', '2022-06-01']],
    ['', '2022-04-30', [undefined, undefined, 'policy-not-yet-in-force']],
    ['version: 1.0.1\n', '', [undefined, undefined, 'unknown-policy-version']],
  ])('%j on %j', (head, asOf, expected) => {
    expect(of(head, asOf)).toEqual(expected);
  });
});

describe('what the cases of a file share', () => {
  const of = (shared: string, own: string, expected: string) => {
    const text = `policy: sample\n${shared}\ncases: [{ name: 甲${own}, expect: ${expected} }, { name: 乙${own}, expect: ${expected} }]`;
    const { file, diagnostics } = readCases(text);
    if (file === undefined) throw new Error('not read');
    const ran = runCases(file, [policy]);
    return {
      statuses: ran.results.map(({ status }) => status),
      read: diagnostics.map(({ code }) => code),
      file: ran.diagnostics.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`),
      cases: ran.results.flatMap((each) => each.diagnostics.map(({ code }) => code)),
    };
  };
  const passed = { statuses: ['passed', 'passed'], read: [], file: [], cases: [] };

  test.each([
    ['facts: { 人数: 3, 金额: 9 }', '', '{ 平均: 3 }'],
    ['事实: { 人数: 3, 金额: 10 }', ', facts: { 金额: 9 }', '{ 平均: 3 }'],
    ['facts: { 人数: 3, 金额: 9 }', ', facts: { 金额: null }', '{ 平均: { undecided: [[金额]] } }'],
    ['facts: { 人数: 3, 金额: 9 }', ', facts: { 金额: }', '{ 平均: { undecided: [[金额]] } }'],
    ['facts:', ', facts: { 人数: 3, 金额: 9 }', '{ 平均: 3 }'],
  ])('%s and%s', (shared, own, expected) => {
    expect(of(shared, own, expected.replace('平均: 3', '平均: 30000'))).toEqual(passed);
  });

  test.each([
    ['asOf: 2024-02-30', 'as-of-not-a-date 2024-02-30'],
    ['facts: { 人树: 3 }', 'unknown-fact 人树'],
    ['facts: { 人数: -1, 金额: 1 }', 'fact-out-of-range 人数'],
  ])('a wrong one is told once, where it stands: %s', (shared, found) => {
    expect(of(shared, '', '{ 平均: 3 }')).toEqual({
      statuses: ['invalid', 'invalid'],
      read: [],
      file: [found],
      cases: [],
    });
  });

  test('a name that nobody shares is looked at', () => {
    expect(of('facts: { 人数: 3 }', ', facts: { 人树: null }', '{ 平均: 3 }').cases).toEqual([
      'unknown-fact',
      'unknown-fact',
    ]);
  });

  test('a date of its own wins', () => {
    const versions = [version('1.0.0', '2022-05-01'), version('2.0.0', '2024-07-01')];
    const text = `policy: sample
适用日期: 2023-01-01
cases:
  - { name: 甲, facts: { 甲: 是 }, expect: { 乙: true } }
  - { name: 乙, 适用日期: 2024-07-01, facts: { 甲: 是 }, expect: { 乙: true } }`;
    const { file } = readCases(text);
    if (file === undefined) throw new Error('not read');
    const { results } = runCases(file, versions);
    expect(results.map((each) => [each.version, each.asOf])).toEqual([
      ['1.0.0', '2023-01-01'],
      ['2.0.0', '2024-07-01'],
    ]);
  });
});

test('why a value is expected stays with the case', () => {
  const text =
    'policy: sample\ncases: [{ name: 甲, 因为: 第一条, facts: { 人数: 3 }, expect: { 达标: true } }]';
  const { file } = readCases(text);
  if (file === undefined) throw new Error('not read');
  expect(runCases(file, [policy]).results[0]?.because).toBe('第一条');
});

describe('a file that is no file of cases', () => {
  test.each([
    ['', 'empty-file'],
    ['- 甲', 'not-a-case-file'],
    ['policy: sample\n', 'missing-key'],
    ['policy: sample\ncases: 甲\n', 'wrong-shape'],
    ['policy: sample\ncases: [{ facts: {}, expect: { 达标: true } }]', 'missing-key'],
    ['policy: sample\ncases: [{ name: 甲, expect: {} }]', 'wrong-shape'],
    ['policy: sample\ncases: [{ name: 甲, name: 乙, expect: { 达标: true } }]', 'duplicate-key'],
    ['policy: sample\ncase: []\ncases: []', 'unknown-key'],
    ['policy: sample\ncases: [甲', 'unclosed-bracket'],
  ])('%j: %s', (text, code) => {
    expect(readCases(text).diagnostics.map((each) => each.code)).toContain(code);
  });
});
