import {
  acceptResult,
  appendCase,
  checkTexts,
  type CaseFile,
  type NewCase,
  newCaseFile,
  readCases,
  runCases,
} from '@tiaoli/cases';
import { decide, type FactValue, factValue, type LoadedPolicy } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { everyResult, samplePolicy } from '../library/sample.js';
import { caseFiles, policiesBeside, readCaseFile } from '../policies/bundled.js';
import { readText } from '../support/repository.js';

const policy = samplePolicy(everyResult);
const asOf = policy.effective;
const facts = {
  人数: '12',
  金额: 10,
  满意度: '92%',
  开工日期: '2024-02-29',
  等级: '良好',
  备注: '12',
  违规: false,
};

/** A case of everything that the policy says about some facts. */
function caseOf(
  about: LoadedPolicy,
  given: Readonly<Record<string, FactValue>>,
  more: Pick<NewCase, 'asOf'> & Partial<NewCase>,
): NewCase {
  const { place, asOf: date } = more;
  const { report } = decide(about, {
    facts: given,
    asOf: date,
    ...(place === undefined ? {} : { place }),
  });
  const own = Object.entries(report?.results ?? {}).map(([rule, got]) => ({ rule, got }));
  const ofElements = Object.entries(report?.entities ?? {}).flatMap(([list, elements]) =>
    elements.flatMap(({ key, results }) =>
      Object.entries(results).map(([rule, got]) => ({ rule, got, element: `${list}[${key}]` })),
    ),
  );
  return { name: '新增的', facts: given, expected: [...own, ...ofElements], ...more };
}

function applied(text: string, ...edits: readonly { span: CaseFile['policy']['span']; text: string }[]) {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, text: put }) => now.slice(0, span.start) + put + now.slice(span.end), text);
}

function statuses(text: string, policies: readonly LoadedPolicy[] = [policy]) {
  const { file, diagnostics } = readCases(text);
  if (file === undefined) return diagnostics.map(({ message }) => message.en);
  const { results } = runCases(file, policies);
  const found = [...diagnostics, ...results.flatMap((result) => result.diagnostics)];
  return [...results.map(({ status }) => status), ...found.map(({ message }) => message.en)];
}

test.each(['zh', 'en'] as const)('a file with one new case, in %s', (language) => {
  const written = caseOf(policy, facts, { asOf, because: '按办法：第 5 条' });
  const text = newCaseFile(policy, written, language);
  expect(text).toMatchSnapshot();
  expect(statuses(text)).toEqual(['passed']);
});

test('what is undecided and what has no result is expected as such', () => {
  const written = caseOf(policy, { 人数: 0, 金额: 10 }, { asOf });
  expect(statuses(newCaseFile(policy, written, 'zh'))).toEqual(['passed']);
});

describe('a case is put at the end of the list, as the file is written', () => {
  const whole = caseOf(policy, { 人数: 12 }, { asOf });
  const brief = { ...whole, expected: whole.expected.filter(({ rule }) => rule === '处理') };
  test.each([
    ['indented', '条例: sample\n用例:\n  - 名称: 甲\n    事实: { 人数: 1 }\n    期望: { 名目: [] }\n'],
    ['not indented', 'policy: sample\ncases:\n- name: a\n  facts: {}\n  expect: { 名目: { undecided: true } } # why\n# end\n'],
    ['without a line feed', 'policy: sample\ncases:\n    - name: a\n      expect: { 名目: { undecided: true } }'],
    ['empty', 'policy: sample\ncases: []\n'],
    ['with nothing', '条例: sample\n用例:\n'],
    ['with shared facts', '条例: sample\n事实: { 违规: 是, 等级: 优秀 }\n用例:\n  - 名称: 甲\n    期望: { 达标: 是 }\n'],
  ])('%s', (_name, text) => {
    const edit = appendCase(text, policy, brief);
    expect(edit).toBeDefined();
    const after = edit === undefined ? text : applied(text, edit);
    expect(after).toMatchSnapshot();
    expect(new Set(statuses(after))).toEqual(new Set(['passed']));
  });

  test.each([
    'policy: other\ncases: []\n',
    'policy: sample\nversion: 9.0.0\ncases: []\n',
    'policy: sample\nplace: 青岛市\ncases: []\n',
    'policy: sample\ncases: [{ name: a, expect: { 名目: [] } }]\n',
    'policy: sample\ncases: 1\n',
    'policy: sample\n',
    '[',
    '',
  ])('but not in %j', (text) => expect(appendCase(text, policy, brief)).toBeUndefined());
});

describe.each(caseFiles.filter((path) => path.endsWith('.yaml')))('%s', (path) => {
  test('takes its own facts as a new case that passes, and stays as it is before that', () => {
    const policies = policiesBeside(path);
    const text = readText(path);
    const file = readCaseFile(path);
    const before = runCases(file, policies).results;
    const last = before.findLast(({ status }) => status === 'passed');
    const written = file.cases[last === undefined ? -1 : before.indexOf(last)];
    const about = policies.find(({ version }) => version === last?.version);
    if (written === undefined || last === undefined || about === undefined) return;
    const given = factValue(written.facts.value) as Readonly<Record<string, FactValue>>;
    const { place, asOf: date = about.effective } = last;
    const added = caseOf(about, given, { asOf: date, ...(place === undefined ? {} : { place }) });
    const edit = appendCase(text, about, added);
    const after = edit === undefined ? '' : applied(text, edit);
    expect(after.startsWith(text.slice(0, edit?.span.start))).toBe(true);
    const now = statuses(after, policies);
    expect(now).toEqual([...before.map(({ status }) => status), 'passed']);
  });
});

describe('what came out is taken over', () => {
  const text = (expected: string): string =>
    `条例: sample\n用例:\n  - 名称: 甲\n    事实: { 人数: 12, 金额: 10, 满意度: 92%, 等级: 良好, 违规: 否 }\n    期望:\n      ${expected}\n`;
  test.each([
    ['平均: 1元/人', '平均: 8333.33'],
    ['平均: { 待确认: 8333.33元/人 }', '平均: 8333.33元/人'],
    ['平均: { confirm: }', '平均: 8333.33'],
    ['达标: { confirm: false }', '达标: true'],
    ['处理: { 待确认: { 形式: 支部, 补助: 1元 } } # 注', '处理: { 形式: 支部, 补助: 500 } # 注'],
    ['达标: 否', '达标: 是'],
    ['达标: false', '达标: true'],
    ['处理: { 形式: 小组, 补助: 500元 }', '处理: { 形式: 支部, 补助: 500元 }'],
    ['处理: { 未定: 是 }', '处理: { 形式: 支部, 补助: 500 }'],
    ['名目: [活动]', '名目: [活动, 场地]'],
    [
      '评级: { 总分: 90, 等级: 甲级, 得分: { 满意: 60, 人员: 0 } }',
      '评级: { 总分: 100, 等级: 甲级, 得分: { 满意: 60, 人员: 40 } }',
    ],
    ['评级: { 否决: 是, 总分: 1 } # 注', '评级: { 否决: 否, 总分: 100 } # 注'],
    ['开工: 2024-01-01', '开工: { 未定: [[开工日期]], 先问: 开工日期 }'],
  ])('%s → %s', (expected, wanted) => {
    const { file } = readCases(text(expected));
    if (file === undefined) throw new Error('it cannot be read');
    const checks = runCases(file, [policy]).results[0]?.checks ?? [];
    const edits = checks.flatMap((check) => acceptResult(file, 0, check, [policy]));
    expect(applied(text(expected), ...edits)).toBe(text(wanted));
    expect(statuses(text(wanted))).toEqual(['passed']);
  });
});

test('expected and got are told side by side, as a case writes them', () => {
  const { file } = readCases(`
条例: sample
用例:
  - 名称: 甲
    事实: { 人数: 12, 满意度: 92%, 等级: 良好, 违规: 否 }
    期望:
      评级: { 总分: 90, 得分: { 人员: 0 } }
      处理: 小组
      开工: 2024-01-01
`);
  if (file === undefined) throw new Error('it cannot be read');
  const checks = runCases(file, [policy]).results[0]?.checks ?? [];
  expect(checks.map((check) => checkTexts(file, 0, check, [policy]))).toEqual([
    { expected: '{ 总分: 90, 得分: { 人员: 0 } }', got: '{ 总分: 100, 得分: { 人员: 40 } }' },
    { expected: '小组', got: '{ 形式: 支部, 补助: 500 }' },
    { expected: '2024-01-01', got: '{ 未定: [[开工日期]], 先问: 开工日期 }' },
  ]);
});
