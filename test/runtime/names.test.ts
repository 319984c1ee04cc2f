import { createRuntime } from '@tiaoli/runtime';
import { expect, test } from 'vitest';
import { coreOf } from '../conformance/neutral-cases.js';

const core = coreOf(
  `
entities:
  物: { key: 键, inputs: { 键: { type: text }, 量: { type: number } }, rules: { 倍: { formula: 量×2, assumption: 演示 } } }
inputs: { 甲: { type: number }, 单: { type: list, of: 物 } }
rules:
  乙: { formula: 甲×2, assumption: 演示 }
  和: { formula: "求和(单, 量)", assumption: 演示 }
`,
  'names',
);

/** The same core with the names of every object in the place of its own. */
function renamed(name: string): typeof core {
  const own = new Set(['甲', '乙', '物', '量', '倍', '单', '键']);
  return JSON.parse(JSON.stringify(core), (_key, value) =>
    own.has(value) ? (value === '甲' || value === '乙' ? name : `${name}${value}`) : value,
  );
}

test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])('%s is a name', (name) => {
  const decide = createRuntime(renamed(name)).on('2024-06-01');
  const list = `[{ "${name}键": "constructor", "${name}量": 3 }]`;
  const facts = JSON.parse(`{ "${name}": 1.5, "${name}单": ${list} }`);
  const { results, entities } = decide(facts);
  expect(Object.entries(results)).toEqual([
    [name, 3],
    ['和', 3],
  ]);
  expect(entities).toEqual({
    [`${name}单`]: [{ key: 'constructor', results: { [`${name}倍`]: 6 } }],
  });
  expect(Object.entries(decide({}).results)).toEqual([
    [name, { undecided: true }],
    ['和', { undecided: true }],
  ]);
});

test('what is inherited is no fact', () => {
  const { results, problems } = createRuntime(renamed('toString')).on('2024-06-01')({});
  expect([Object.values(results)[0], problems]).toEqual([{ undecided: true }, []]);
});

test('a long chain of rules does not exhaust the stack', () => {
  const rules = Array.from({ length: 3000 }, (_, index) => {
    const before = index === 0 ? '甲' : `第${index - 1}条`;
    return `  第${index}条: { formula: ${before} + 1, assumption: 演示 }`;
  });
  const chain = coreOf(`inputs: { 甲: { type: number } }\nrules:\n${rules.join('\n')}`, 'chain');
  const { results } = createRuntime(chain).on('2024-06-01')({ 甲: 1 });
  expect(results.第2999条).toBe(3001);
});
