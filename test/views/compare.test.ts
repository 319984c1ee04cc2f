import { compareResults, compareRules } from '@tiaoli/views';
import { expect, test } from 'vitest';
import { loadText, resultOf } from '../policies/bundled.js';

const first = loadText(
  `
policy: compared
title: { zh: 对比, en: Compared }
version: 1.0.0
effective: 2024-01-01
until: 2024-12-31
sources: { 办法: { title: { zh: 办法, en: Measure } } }
enumerations: { 等级: { values: [好, 差] } }
entities:
  企业:
    key: 企业名
    inputs: { 企业名: { type: text }, 得分: { type: number }, 旧栏: { type: number } }
    rules: { 合格: { source: 办法 1, formula: 得分 ≥ 60 } }
inputs:
  人数: { type: integer, unit: 人, min: 0 }
  旧项: { type: boolean }
  名单: { type: list, of: 企业 }
parameters:
  线: { value: 3人, source: 办法 2 }
rules:
  达标: { source: 办法 2, formula: 人数 ≥ 线 }
  结论: { source: 办法 3, formula: 若 达标 则 "是" 否则 "否" }
  家数: { source: 办法 4, formula: 计数(名单 其中 合格) }
  旧规: { source: 办法 5, formula: 旧项 }
  原样: { source: 办法 6, formula: 人数＋1人 }
`,
  'compared-1.yaml',
);

const second = loadText(
  `
policy: compared
title: { zh: 对比, en: Compared }
version: 2.0.0
effective: 2025-01-01
sources: { 办法: { title: { zh: 办法, en: Measure } } }
enumerations: { 等级: { values: [好, 中, 差] } }
entities:
  企业:
    key: 企业名
    inputs: { 企业名: { type: text }, 得分: { type: number } }
    rules: { 合格: { source: 办法 1, formula: 得分 ≥ 70 } }
inputs:
  人数: { type: integer, unit: 人, min: 0, title: { en: Members } }
  新项: { type: boolean }
  名单: { type: list, of: 企业 }
parameters:
  线: { value: 5人, source: 办法 2 }
rules:
  达标: { source: 办法 2, formula: 人数≥线 }
  结论: { source: 办法 3(1), formula: 若 达标 则 "是" 否则 "否" }
  家数: { source: 办法 4, formula: 计数(名单 其中 合格) }
  新规: { source: 办法 5, formula: 新项 }
  原样: { source: 办法 6, formula: 人数 + 1 人 }
`,
  'compared-2.yaml',
);

test('what was added, removed, changed and affected, by name', () => {
  const changes = compareRules(first, second).map(
    ({ kind, entity, name, change, aspects, isAffected }) =>
      `${change} ${kind} ${entity === undefined ? '' : `${entity}.`}${name} ${aspects} ${isAffected ? '←' : ''}`.trimEnd(),
  );
  expect(changes).toMatchInlineSnapshot(`
    [
      "changed enumeration 等级 meaning,title",
      "changed input 人数 title",
      "added input 新项",
      "changed parameter 线 meaning",
      "changed rule 企业.合格 meaning",
      "affected rule 达标  ←",
      "changed rule 结论 basis ←",
      "affected rule 家数  ←",
      "added rule 新规  ←",
      "removed input 企业.旧栏",
      "removed input 旧项",
      "removed rule 旧规",
    ]
  `);
});

test('a change knows where both are written', () => {
  const change = compareRules(first, second).find(({ name }) => name === '线');
  expect(change?.before).toMatchObject({
    place: { path: 'compared-1.yaml' },
    text: expect.stringContaining('3人'),
  });
  expect(change?.after).toMatchObject({
    place: { path: 'compared-2.yaml' },
    text: expect.stringContaining('5人'),
  });
});

test('a version is as it is', () => {
  expect(compareRules(first, first)).toEqual([]);
});

test('the same facts through both, each with what it asks for', () => {
  const facts = {
    人数: 4,
    旧项: true,
    新项: false,
    名单: [{ 企业名: '甲', 得分: 65, 旧栏: 1 }],
  };
  const compared = compareResults(first, second, { facts, asOf: '2024-06-01' });
  expect(compared.before).toMatchObject({ asOf: '2024-06-01', unused: ['新项'], diagnostics: [] });
  expect(compared.after).toMatchObject({ asOf: '2025-01-01', unused: ['旧项', '名单.旧栏'] });
  const lines = compared.rules.map(({ rule, before, after, isSame }) => {
    const [was, is] = [before, after].map((each) =>
      each?.status === 'decided' ? JSON.stringify(each.value) : each?.status,
    );
    return `${rule} ${was} → ${is} ${isSame}`;
  });
  expect(lines).toMatchInlineSnapshot(`
    [
      "达标 true → false false",
      "结论 "是" → "否" false",
      "家数 "1" → "0" false",
      "新规 undefined → false false",
      "原样 "5" → "5" true",
      "旧规 true → undefined false",
    ]
  `);
});

test('the versions of a bundled policy', () => {
  const [before, after] = ['1.0.0', '2.0.0'].map(
    (version) => resultOf(`policies/owners-vote/${version}.yaml`).policy,
  );
  if (before === undefined || after === undefined) throw new Error('missing');
  const changes = compareRules(before, after);
  expect(
    changes.map(({ kind, name, change, aspects }) => `${change} ${kind} ${name} ${aspects}`),
  ).toMatchInlineSnapshot(`
    [
      "changed enumeration 共同决定事项 meaning,title",
      "added enumeration 异议表决结论 ",
      "changed input 全体专有面积 basis",
      "changed input 参与专有面积 title",
      "changed input 参与人数 title",
      "added input 采用异议表决 ",
      "added input 异议专有面积 ",
      "added input 异议人数 ",
      "changed parameter 每个专有部分算几人 basis",
      "added parameter 参与比例 ",
      "changed parameter 特别事项同意比例 meaning,basis",
      "changed parameter 一般事项同意比例 basis",
      "added parameter 异议比例 ",
      "changed rule 一套业主人数 basis",
      "changed rule 建设单位人数 basis",
      "changed rule 全体业主人数 basis,title",
      "changed rule 参与面积占比 basis",
      "changed rule 参与人数占比 basis",
      "changed rule 参与够数 meaning,basis,title",
      "changed rule 特别事项 meaning,basis",
      "changed rule 同意面积占比 meaning,basis,title",
      "changed rule 同意人数占比 meaning,basis,title",
      "changed rule 同意够数 basis",
      "changed rule 表决结果 basis",
      "added rule 可用异议表决 ",
      "added rule 异议表决 ",
      "changed rule 票数核对 basis",
      "removed parameter 参加比例 ",
    ]
  `);
  expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
});
