import type { Diagnostic } from '@tiaoli/diagnostics';
import { decide, loadPolicy, loadPolicyBytes, nextQuestion, parseFacts, replay } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { everyResult, samplePolicy } from './sample.js';

const policy = samplePolicy(everyResult);
const asOf = '2024-06-01';

const facts = {
  人数: 12,
  金额: '10',
  满意度: '92%',
  开工日期: '2024-02-29',
  等级: '良好',
  备注: '按期完成',
  违规: true,
};

function results(given: Readonly<Record<string, unknown>>, numbers: 'string' | 'json' = 'string') {
  const { report, diagnostics } = decide(policy, { facts: given, asOf, numbers });
  expect(diagnostics).toEqual([]);
  return report?.results;
}

test('every kind of result has its JSON', () => {
  expect(results(facts)).toEqual({
    平均: { status: 'decided', value: '8333.33', unit: '元/人' },
    三分之一: { status: 'decided', value: '1/3' },
    达标: { status: 'decided', value: true },
    开工: { status: 'decided', value: '2024-02-29' },
    说明书: { status: 'decided', value: '按期完成' },
    处理: {
      status: 'decided',
      value: { 形式: '支部', 补助: '500' },
      units: { 补助: '元' },
    },
    名目: { status: 'decided', value: ['活动', '场地'] },
    评级: {
      status: 'decided',
      value: {
        total: '100',
        grade: '丙级',
        points: { 满意: '60', 人员: '40' },
        veto: { when: '违规', title: '有违规', grade: '丙级', source: '办法 7' },
        vetoes: [{ when: '违规', title: '有违规', grade: '丙级', source: '办法 7' }],
      },
      unit: '分',
    },
  });
});

test('numbers as JSON numbers, where a double holds them', () => {
  const given = results({ ...facts, 满意度: '80%', 违规: false }, 'json');
  expect(given?.平均).toEqual({ status: 'decided', value: 8333.33, unit: '元/人' });
  expect(given?.三分之一).toMatchObject({ status: 'error', code: 'number-not-exact' });
  expect(given?.处理).toMatchObject({ value: { 补助: 500 } });
  expect(given?.评级).toMatchObject({
    value: { total: 70.5, points: { 满意: 30.5 }, veto: null, vetoes: [] },
  });
});

test('a veto that struck without lowering the grade is listed all the same', () => {
  const given = results({ ...facts, 人数: 1, 满意度: '80%' });
  expect(given?.评级).toMatchObject({
    value: { total: '30.5', grade: '丙级', veto: null, vetoes: [{ when: '违规', grade: '丙级' }] },
  });
});

test('what is not known yet is undecided, and what is known of a score is given', () => {
  const given = results({ 人数: 3, 满意度: '95%' });
  expect(given?.平均).toEqual({ status: 'undecided', needs: [['金额']], ask: '金额' });
  expect(given?.评级).toEqual({
    status: 'undecided',
    needs: [['违规']],
    ask: '违规',
    partial: { total: '100', points: { 满意: '60', 人员: '40' } },
    unit: '分',
  });
});

test('an error is the answer of its rule alone', () => {
  const given = results({ ...facts, 人数: 0 });
  expect(given?.平均).toMatchObject({ status: 'error', code: 'division-by-zero' });
  expect(given?.达标).toEqual({ status: 'decided', value: true });
});

describe('what is wrong is told and decides nothing', () => {
  test.each([
    [{ 人数: 101 }, undefined, undefined, 'fact-out-of-range'],
    [{ 人数: 1.5 }, undefined, undefined, 'fact-not-whole'],
    [{ 人树: 1 }, undefined, undefined, 'unknown-fact'],
    [JSON.parse('{ "__proto__": 1 }'), undefined, undefined, 'unknown-fact'],
    [{ 人数: 2 ** 60 }, undefined, undefined, 'fact-unsafe-integer'],
    [{}, '2024-06-31', undefined, 'as-of-not-a-date'],
    [{}, undefined, ['平军'], 'unknown-rule'],
    [{}, undefined, ['constructor'], 'unknown-rule'],
  ])('%o on %s of %s: %s', (given, date, only, code) => {
    const options = { facts: given, asOf: date ?? asOf, ...(only === undefined ? {} : { only }) };
    const { report, diagnostics } = decide(policy, options);
    expect(report).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
  });
});

describe('a call that no compiler checked is told what it lacks', () => {
  // As a program in JavaScript calls it.
  const untyped = decide as unknown as (...values: unknown[]) => ReturnType<typeof decide>;

  test.each([
    [[undefined, { facts: {}, asOf }], ['policy-missing']],
    [[{ diagnostics: [] }, { facts: {}, asOf }], ['policy-missing']],
    [[policy, { facts: {} }], ['as-of-missing']],
    [[policy, { facts: {}, asOf: 20240601 }], ['as-of-not-a-date']],
    [[policy], ['as-of-missing', 'facts-not-an-object']],
    [[policy, { asOf }], ['facts-not-an-object']],
    [[policy, { facts: null, asOf }], ['facts-not-an-object']],
    [[policy, { facts: 5, asOf }], ['facts-not-an-object']],
    [[policy, { facts: '甲: 1', asOf }], ['facts-not-an-object']],
    [[policy, { facts: new Date(0), asOf }], ['facts-not-an-object']],
    [[policy, { facts: [1], asOf }], ['facts-not-an-object']],
    [[policy, { facts: {}, asOf, only: '平均' }], ['only-not-a-list']],
  ])('%#', (values, codes) => {
    const { report, diagnostics } = untyped(...values);
    expect(report).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual(codes);
  });
});

test('a Map of facts is as good as an object', () => {
  const { report, diagnostics } = decide(policy, { facts: new Map(Object.entries(facts)), asOf });
  expect(diagnostics).toEqual([]);
  expect(report?.results).toEqual(results(facts));
  expect(report?.receipt.facts).toEqual(facts);
});

test('what is no text is no policy and no facts', () => {
  const untyped = [loadPolicy, loadPolicyBytes, parseFacts] as unknown as readonly ((
    given: unknown,
  ) => { readonly diagnostics: readonly Diagnostic[] })[];
  for (const read of untyped) {
    for (const given of [undefined, null, 5, {}]) {
      expect(read(given).diagnostics.map(({ code }) => code)).toEqual(['text-missing']);
    }
  }
});

test('findings about facts in a text point at their keys', () => {
  const text = '人数: 3\n金额: 一万\n';
  const { diagnostics } = decide(policy, { facts: parseFacts(text), asOf });
  expect(diagnostics).toHaveLength(1);
  const { start, end } = diagnostics[0]?.span ?? { start: 0, end: 0 };
  expect(text.slice(start, end)).toBe('金额');
});

test('a version that is not in force on the date decides with a warning', () => {
  const { report, diagnostics } = decide(policy, { facts, asOf: '2023-12-31' });
  expect(report?.asOf).toBe('2023-12-31');
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['decided-outside-force', 'warning'],
  ]);
});

describe('a receipt', () => {
  const digits = '123456789012345678901234567890';
  const given = parseFacts(`{ "人数": 12, "金额": ${digits}.05, "违规": false }`);
  const { report } = decide(policy, { facts: given, asOf, only: ['平均', '达标'] });

  test('holds all that decided', () => {
    expect(report?.receipt).toEqual({
      policy: 'sample',
      version: '1.0.0',
      hash: policy.hash,
      asOf,
      facts: { 人数: 12, 金额: `${digits}.05`, 违规: false },
      only: ['平均', '达标'],
      engine: expect.stringMatching(/^tiaoli\//),
    });
  });

  test('decides the same again after it was stored as JSON', () => {
    const stored = JSON.parse(JSON.stringify(report));
    const again = replay(policy, stored);
    expect(again).toMatchObject({ same: true, differing: [], diagnostics: [] });
    expect(JSON.parse(JSON.stringify(again.report))).toEqual(stored);
  });

  test('agrees with results that were written as JSON numbers, in another order or language', () => {
    const given = { 人数: 0, 金额: 1, 满意度: '80%', 违规: false };
    const { report: first } = decide(policy, { facts: given, asOf, numbers: 'json' });
    const { results, ...rest } = JSON.parse(JSON.stringify(first));
    const turned = { ...rest, results: Object.fromEntries(Object.entries(results).reverse()) };
    expect(replay(policy, turned, { language: 'en' })).toMatchObject({ same: true });
  });

  test('tells results that were changed, left out or added', () => {
    const stored = JSON.parse(JSON.stringify(report));
    const { 平均, 达标 } = stored.results;
    const forged = { 平均: { ...平均, value: '1' }, 名目: 达标 };
    expect(replay(policy, { ...stored, results: forged })).toMatchObject({
      same: false,
      differing: ['平均', '名目', '达标'],
      diagnostics: [],
    });
  });

  test.each([
    [() => undefined],
    [() => ({})],
    [() => ({ policy: 'caolu' })],
    [(stored: typeof report) => stored?.receipt],
    [(stored: typeof report) => ({ ...stored, version: '9.0.0' })],
    [(stored: typeof report) => ({ ...stored, results: { 平均: 5 } })],
    [(stored: typeof report) => ({ ...stored, receipt: { ...stored?.receipt, facts: 5 } })],
    [
      (stored: typeof report) => ({
        ...stored,
        policy: 'caolu',
        receipt: { ...stored?.receipt, policy: 'caolu' },
      }),
    ],
  ])('is needed: %s is none', (data) => {
    const { same, diagnostics } = replay(policy, data(report));
    expect(same).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual(['not-a-receipt']);
  });

  test('of another text is refused', () => {
    if (report === undefined) throw new Error('no report');
    const { diagnostics } = replay(samplePolicy(`${everyResult}# changed\n`), report);
    expect(diagnostics.map((each) => each.code)).toEqual(['receipt-of-another-text']);
  });
});

describe('an interview', () => {
  test('asks the best question until all is decided', () => {
    const known: Record<string, unknown> = {};
    const asked: string[] = [];
    for (;;) {
      const { input } = nextQuestion(policy, { facts: known, asOf, only: ['处理', '达标'] });
      if (input === undefined) break;
      asked.push(input.name);
      known[input.name] = facts[input.name as keyof typeof facts];
    }
    expect(asked).toEqual(['人数', '等级']);
  });

  test('leaves out what the person cannot answer', () => {
    const { input, undecided } = nextQuestion(policy, {
      facts: {},
      asOf,
      only: ['平均'],
      except: ['人数'],
    });
    expect(input).toBeUndefined();
    expect(undecided).toEqual(['平均']);
  });

  test('goes on where a way that is not listed may do without what the person cannot answer', () => {
    const names = Array.from({ length: 20 }, (_, index) => `条件${index + 1}号`);
    const ways = [...names.map((name) => `（甲 且 ${name}）`), '（乙 且 丙 且 丁）'].join(' 或 ');
    const inputs = ['甲', ...names, '乙', '丙', '丁'].map((name) => `  ${name}: { type: boolean }`);
    const many = samplePolicy(`inputs:
${inputs.join('\n')}
  数: { type: number }
rules:
  多路: { source: 办法 1, formula: 若 ${ways} 则 1 否则 数 }
`);
    const known: Record<string, unknown> = {};
    const except = ['甲', '数'];
    const asked: string[] = [];
    for (;;) {
      const { input } = nextQuestion(many, { facts: known, asOf, except });
      if (input === undefined) break;
      asked.push(input.name);
      if (input.name.startsWith('条件')) except.push(input.name);
      else known[input.name] = true;
    }
    expect(asked.slice(-3)).toEqual(['乙', '丙', '丁']);
    expect(nextQuestion(many, { facts: known, asOf }).undecided).toEqual([]);
  });
});

test('an item of a checklist that cannot be judged has the state error', () => {
  const policy = samplePolicy(`inputs:
  面积: { type: number, unit: 平方米, min: 0 }
  户数: { type: integer, unit: 户, min: 0 }
  拆改: { type: boolean }
rules:
  核查:
    source: 办法 1
    checklist:
      require: all
      items: { 户均: 面积 ÷ 户数 ≥ 10平方米/户, 结构: { when: 拆改, modality: must not } }
`);
  const facts = { 面积: 1, 户数: 0, 拆改: true };
  const { report } = decide(policy, { facts, asOf: '2024-06-01' });
  expect(report?.results.核查).toMatchObject({
    status: 'decided',
    value: {
      met: false,
      missing: ['结构'],
      items: { 户均: { state: 'error' }, 结构: { state: 'notMet', modality: '不得' } },
    },
  });
});
