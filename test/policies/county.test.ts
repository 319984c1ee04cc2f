import { decide, explain } from 'tiaoli';
import { expect, test } from 'vitest';
import { countyFacts } from '../support/county-facts.mjs';
import { readText } from '../support/repository.js';
import { loadText } from './bundled.js';

const path = 'policies/county-property-assessment/1.0.0.yaml';
const policy = loadText(readText(path), path);
const question = { facts: countyFacts(400, 60), asOf: '2022-12-31' };
const { report, diagnostics } = decide(policy, question);
const { 小区名单: compounds = [], 企业名单: enterprises = [] } = report?.entities ?? {};

test('a whole county is decided, without one result left open', () => {
  expect(diagnostics).toEqual([]);
  expect([compounds.length, enterprises.length]).toEqual([400, 60]);
  const results = [...compounds, ...enterprises].flatMap((each) => Object.values(each.results));
  expect(results.filter(({ status }) => status !== 'decided')).toEqual([]);
});

test('the shares of the reward money are the whole of it, to the cent', () => {
  const cents = enterprises.map(({ results: { 优秀奖励: share } }) => {
    const text = share?.status === 'decided' ? String(share.value) : '';
    const [whole = '', part = ''] = text.split('.');
    return BigInt(`${whole}${part.padEnd(2, '0')}`);
  });
  expect(cents.filter((each) => each > 0n).length).toBeGreaterThan(1);
  expect(cents.reduce((sum, each) => sum + each, 0n)).toBe(100_000_000n);
});

test.each([
  ['小区名单', '小区名称', compounds.slice(-10)],
  ['企业名单', '企业名称', enterprises],
] as const)('every result of %s can be explained by name', (list, key, elements) => {
  for (const element of elements) {
    const name = `${list}[${key}=${element.key}]`;
    const { explanation = [] } = explain(policy, { ...question, for: name, format: 'json' });
    expect(explanation.map((node) => node.name)).toEqual(Object.keys(element.results));
    expect(explanation.every(({ text, citations }) => text && citations.length > 0)).toBe(true);
  }
});
