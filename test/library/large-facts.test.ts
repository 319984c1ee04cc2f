import fc from 'fast-check';
import { decide, loadPolicy, parseFacts } from 'tiaoli';
import { expect, test } from 'vitest';

/** Blanks that make a text larger than what people write, so that it is read as data. */
const padding = ' '.repeat(1_100_000);

const facts = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.jsonValue({ maxDepth: 3 }),
  {
    maxKeys: 6,
  },
);

test('large JSON is read as small JSON is', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const text = JSON.stringify(given);
      const small = parseFacts(text);
      if (small.diagnostics.length > 0) return;
      const large = parseFacts(text + padding);
      expect(large.diagnostics).toEqual([]);
      expect(large.value).toEqual(small.value);
      expect([...large.keySpans]).toEqual([...small.keySpans]);
    }),
    { numRuns: 60 },
  );
});

test('numbers of large JSON keep their digits, and keys that are given twice are told', () => {
  const { value } = parseFacts(`{ "甲": 12345678901234567890.10 }${padding}`);
  expect(value).toEqual({
    kind: 'object',
    entries: [['甲', { kind: 'number', text: '12345678901234567890.10' }]],
  });
  const twice = parseFacts(`{ "甲": 1, "甲": 2 }${padding}`);
  expect(twice.diagnostics.map(({ code }) => code)).toEqual(['fact-given-twice']);
});

test('what is no JSON or nested too deeply is refused', () => {
  const refused = (text: string) => parseFacts(text + padding).diagnostics.map(({ code }) => code);
  expect(refused('甲: 1')).toEqual(['facts-too-large']);
  expect(refused('{ "甲": 1')).toEqual(['facts-too-large']);
  expect(refused(`{ "甲": ${'['.repeat(300)}${']'.repeat(300)} }`)).toEqual(['nested-too-deeply']);
});

test('a mistake in an element of large JSON is told where it stands', () => {
  const { policy } = loadPolicy(`policy: sample
version: 1.0.0
effective: 2024-01-01
entities:
  企业:
    key: 名称
    inputs:
      名称: { type: text }
      得分: { type: integer, min: 0, max: 100 }
inputs:
  名单: { type: list, of: 企业 }
rules:
  总分: { assumption: 示例, formula: "求和(名单, 得分)" }
`);
  if (policy === undefined) throw new Error('the policy has errors');
  const text = `{ "名单": [{ "名称": "甲", "得分": 1 }, { "名称": "乙", "得分": 101 }] }${padding}`;
  const { diagnostics } = decide(policy, { facts: parseFacts(text), asOf: '2024-06-01' });
  expect(diagnostics.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual([
    ['fact-out-of-range', '"得分"'],
  ]);
});
