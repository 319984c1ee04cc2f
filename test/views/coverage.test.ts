import { readCases, runCases } from '@tiaoli/cases';
import { coverageOf } from '@tiaoli/views';
import { describe, expect, test } from 'vitest';
import {
  caseFiles,
  loadText,
  policiesBeside,
  readCaseFile,
  resultOf,
  versionFiles,
} from '../policies/bundled.js';
import { sample, textAt } from './sample.js';

function coverageBy(cases: string) {
  const { file } = readCases(`policy: sample\ncases:\n${cases}`);
  if (file === undefined) throw new Error('no cases');
  return coverageOf(sample, [{ file, run: runCases(file, [sample]) }]);
}

const touched = (cases: string): readonly string[] =>
  coverageBy(cases)
    .pieces.filter((piece) => piece.cases.length > 0)
    .map(({ kind, place }) => `${kind} ${textAt(place)}`);

test('without cases nothing is touched', () => {
  const { pieces, total, touched: count } = coverageOf(sample, []);
  expect([total, count]).toEqual([pieces.length, 0]);
  expect(
    pieces.map(({ kind, rule, title }) => `${rule} ${kind} ${title.zh}`),
  ).toMatchInlineSnapshot(`
    [
      "形式 row 组建人数以上 | 是 | 支部 | 500元",
      "形式 row 组建人数以上 | 否 | 临时 | 300元",
      "形式 row 不满组建人数 | - | 联合 | 100元",
      "档 case { when: 人数 ≥ 10人 且 在本社区, then: 一等 }",
      "档 case { when: 人数 ≥ 5人, then: 二等 }",
      "档 case 三等",
      "费 bracket 不超过3000元: 5%",
      "费 bracket 超过3000元: 10%",
      "评级 criterion 满意",
      "评级 band 90%以上: 50分",
      "评级 band 60%以上: 30分",
      "评级 band 0分",
      "评级 criterion 投诉处理",
      "评级 criterion 党建",
      "评级 grade 优秀",
      "评级 grade 合格",
      "评级 grade 不合格",
      "评级 veto 有挪用",
      "齐全 item 有人",
      "齐全 item 本地",
    ]
  `);
});

test('only what leads to an expected rule is touched', () => {
  expect(
    touched(`
  - { name: 一, facts: { 人数: 6, 在本社区: false, 收入: 9 }, expect: { 形式: { 形式: 临时 } } }`),
  ).toEqual(['row 组建人数以上 | 否 | 临时 | 300元']);
});

test('a criterion is touched where it gives points, or takes some away', () => {
  const facts = (complaints: number, share: string): string =>
    `{ 满意度: ${share}, 投诉: ${complaints}, 在本社区: false, 挪用: false }`;
  expect(
    touched(`
  - { name: 一, facts: ${facts(0, '10%')}, expect: { 评级: { 总分: 30 } } }`),
  ).toEqual(['band 0分', 'grade 不合格: otherwise']);
  expect(
    touched(`
  - { name: 一, facts: ${facts(1, '95%')}, expect: { 评级: { 总分: 75 } } }`),
  ).toMatchInlineSnapshot(`
    [
      "criterion 满意: { bands: { of: 满意度, 90%以上: 50分, 60%以上: 30分, otherwise: 0分 } }",
      "band 90%以上: 50分",
      "criterion 投诉处理: { deduct: 投诉×5分/次, from: 30分, source: 办法 6 }",
      "grade 优秀: 75分以上",
    ]
  `);
});

test('a failed case touches too, one that cannot run does not', () => {
  expect(
    touched(`
  - { name: 一, facts: { 人数: 6 }, expect: { 档: 三等 } }
  - { name: 二, facts: { 人数: 很多 }, expect: { 档: 三等 } }`),
  ).toEqual(['case { when: 人数 ≥ 5人, then: 二等 }']);
});

test('a piece of a variant has a place of its own', () => {
  const text = `
policy: places
title: { zh: 各地, en: Places }
version: 1.0.0
effective: 2024-01-01
inputs: { 数: { type: number } }
rules:
  甲: { assumption: 示例, cases: [{ when: 数 ≥ 1, then: 1 }, { otherwise: 0 }] }
  乙: { assumption: 示例, cases: [{ when: 数 ≥ 2, then: 1 }, { otherwise: 0 }] }
variants:
  青岛市:
    title: { en: Qingdao }
    rules:
      乙: { assumption: 示例, cases: [{ when: 数 ≥ 3, then: 1 }, { otherwise: 0 }] }
`;
  const policy = loadText(text, 'places.yaml');
  const { file } = readCases(`
policy: places
place: 青岛市
cases:
  - { name: 一, facts: { 数: 3 }, expect: { 甲: 1, 乙: 1 } }`);
  if (file === undefined) throw new Error('no cases');
  const { pieces } = coverageOf(policy, [{ file, run: runCases(file, [policy]) }]);
  const seen = pieces.map(({ place, cases }) => [text.slice(place.start, place.end), cases.length]);
  expect(seen).toEqual([
    ['{ when: 数 ≥ 1, then: 1 }', 1],
    ['0', 0],
    ['{ when: 数 ≥ 2, then: 1 }', 0],
    ['0', 0],
    ['{ when: 数 ≥ 3, then: 1 }', 1],
    ['0', 0],
  ]);
});

describe.each(versionFiles)('%s', (path) => {
  test('its pieces lie in its text, and its cases touch some of them', () => {
    const { policy } = resultOf(path);
    if (policy === undefined) throw new Error(path);
    const folder = path.split('/').slice(0, 2).join('/');
    const runs = caseFiles
      .filter((file) => file.startsWith(`${folder}/`))
      .map((name) => {
        const file = readCaseFile(name);
        return { file, run: runCases(file, policiesBeside(name)) };
      });
    const coverage = coverageOf(policy, runs);
    for (const { place } of coverage.pieces) {
      expect(policy.source.text.slice(place.start, place.end)).not.toBe('');
    }
    if (coverage.total > 0) expect(coverage.touched).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(coverage))).toEqual(coverage);
  });
});
