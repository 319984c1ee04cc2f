import fc from 'fast-check';
import { factsFromObject, factValue, parseFacts } from 'tiaoli';
import { describe, expect, test } from 'vitest';

const deep = (levels: number) => {
  let value: unknown[] = [];
  for (let level = 0; level < levels; level++) value = [value];
  return value;
};

const circular: Record<string, unknown> = {};
circular.甲 = { 乙: [circular] };

describe('facts from JavaScript values', () => {
  test.each([
    [120, '120'],
    [0.1, '0.1'],
    [19.99, '19.99'],
    [1.005, '1.005'],
    [1e-7, '0.0000001'],
    [1.5e-9, '0.0000000015'],
    [-0.5, '-0.5'],
    [-0, '0'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [10n ** 59n, `1${'0'.repeat(59)}`],
  ])('%s is the number %s', (given, text) => {
    const { value, diagnostics } = factsFromObject({ 甲: given });
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({ kind: 'object', entries: [['甲', { kind: 'number', text }]] });
  });

  test('keeps what JSON keeps, and takes null and undefined for absent', () => {
    const facts = { 甲: true, 乙: '文字', 丙: null, 丁: undefined, 戊: [1, { 己: 'x' }] };
    const { value, diagnostics } = factsFromObject(facts);
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(factValue(value))).toBe(
      '{"甲":true,"乙":"文字","丙":null,"丁":null,"戊":[1,{"己":"x"}]}',
    );
  });

  test.each([
    [2 ** 53, 'fact-unsafe-integer'],
    [1e21, 'fact-unsafe-integer'],
    [Number.NaN, 'fact-not-a-number'],
    [Number.POSITIVE_INFINITY, 'fact-not-a-number'],
    [() => 1, 'fact-not-data'],
    [Symbol('甲'), 'fact-not-data'],
    [new Date(0), 'fact-not-data'],
    [new Map(), 'fact-not-data'],
    [circular, 'fact-in-itself'],
    [deep(300), 'facts-too-deep'],
  ])('%o is refused: %s', (given, code) => {
    expect(factsFromObject({ 甲: given }).diagnostics.map((each) => each.code)).toEqual([code]);
  });

  test('names of prototypes are names', () => {
    const { value } = factsFromObject(JSON.parse('{ "__proto__": 1, "constructor": 2 }'));
    expect(JSON.stringify(factValue(value))).toBe('{"__proto__":1,"constructor":2}');
  });
});

describe('facts from a text', () => {
  test.each([
    ['{"甲": 123456789012345678901234567890.10}', '123456789012345678901234567890.10'],
    ['甲: 1.10', '1.10'],
    ['{"甲": 1e3}', '1e3'],
    ['甲: -5', '-5'],
  ])('%s keeps the digits %s', (text, digits) => {
    const { value, diagnostics } = parseFacts(text);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({ kind: 'object', entries: [['甲', { kind: 'number', text: digits }]] });
  });

  test.each([
    ['甲: "1.10"', { kind: 'text', text: '1.10' }],
    ['甲: 是', { kind: 'text', text: '是' }],
    ['甲: 2024-03-01', { kind: 'text', text: '2024-03-01' }],
    ['甲: 0x10', { kind: 'text', text: '0x10' }],
    ['甲: 1_000', { kind: 'text', text: '1_000' }],
    ['甲: true', { kind: 'boolean', value: true }],
    ['甲:', { kind: 'null' }],
    ['甲: null', { kind: 'null' }],
    ['{"甲": "\\u4e00\\ud83d\\ude00\\/"}', { kind: 'text', text: '一😀/' }],
    [
      '{\n\t"甲": [1,\n\ttrue]\n}',
      {
        kind: 'list',
        items: [
          { kind: 'number', text: '1' },
          { kind: 'boolean', value: true },
        ],
      },
    ],
  ])('%s is read as it stands', (text, fact) => {
    const { value, diagnostics } = parseFacts(text);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({ kind: 'object', entries: [['甲', fact]] });
  });

  test('an empty mapping is no facts, an empty text is most likely a mistake', () => {
    const none = { kind: 'object', entries: [] };
    expect(parseFacts('{}')).toMatchObject({ value: none, diagnostics: [] });
    expect(parseFacts('').diagnostics.map((each) => each.code)).toEqual(['empty-file']);
  });

  // Control characters that JSON leaves as they are: a finding of their own.
  const readable = (text: string): boolean => !/[\p{Cc}\uFFFE\uFFFF]/u.test(text);
  const texts = fc.string({ unit: 'binary' }).filter(readable);

  test.each([undefined, 2, '\t'])(
    'any JSON object is read as JSON reads it (indented by %j)',
    (indent) => {
      const value = fc.oneof(fc.boolean(), texts, fc.integer(), fc.constant(null));
      const facts = fc.dictionary(
        fc.string({ unit: 'grapheme', maxLength: 20 }).filter(readable),
        fc.oneof(value, fc.array(value), fc.dictionary(fc.string({ maxLength: 5 }), value)),
      );
      fc.assert(
        fc.property(facts, (given) => {
          const read = parseFacts(JSON.stringify(given, undefined, indent));
          expect(read.diagnostics).toEqual([]);
          expect(JSON.parse(JSON.stringify(factValue(read.value)))).toEqual(given);
        }),
      );
    },
  );

  test.each([
    ['[1]', 'facts-not-a-mapping'],
    ['甲', 'facts-not-a-mapping'],
    ['甲：1', 'full-width-colon'],
    ['甲：1\n乙： 2\n', 'full-width-colon'],
    ['甲：1\n其他', 'facts-not-a-mapping'],
    ['甲: 1\n甲: 2', 'fact-given-twice'],
  ])('%j is refused: %s', (text, code) => {
    expect(parseFacts(text).diagnostics.map((each) => each.code)).toEqual([code]);
  });

  test('full-width colons have a mend', () => {
    const text = '甲：1\n乙 ： 2\n';
    const [found] = parseFacts(text).diagnostics;
    const fixed = (found?.fix?.edits ?? [])
      .toReversed()
      .reduce(
        (mended, { span, text: sign }) =>
          mended.slice(0, span.start) + sign + mended.slice(span.end),
        text,
      );
    expect(found?.message.zh).toBe('`甲` 等 2 处后面是全角冒号');
    expect(factValue(parseFacts(fixed).value)).toEqual({ 甲: 1, 乙: 2 });
  });

  test.each([
    '{"甲": 1',
    '{"甲" 1}',
    `${'['.repeat(10_000)}`,
    '甲: &a 1\n乙: *a',
    ' '.repeat(2_000_000),
  ])('a broken text is told, quickly', (text) => {
    const start = performance.now();
    expect(parseFacts(text).diagnostics.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
