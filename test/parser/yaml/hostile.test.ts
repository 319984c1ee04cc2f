import { decodeText, parsePolicy } from '@tiaoli/parser';
import { describe, expect, test } from 'vitest';

const head = `policy: sample
title: 示例
version: 1.0.0
effective: 2024-01-01
`;
const policy = `${head}rules:
  达标:
    assumption: 演示
    formula: 1 = 1
`;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text in UTF-16, little-endian unless `big`. */
function utf16(text: string, big = false): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    bytes[index * 2] = big ? code >> 8 : code & 0xff;
    bytes[index * 2 + 1] = big ? code & 0xff : code >> 8;
  }
  return bytes;
}

/** 示例 and the keys it stands among, in GB18030. */
const gb18030 = Uint8Array.from([
  ...bytesOf('policy: sample\ntitle: '),
  ...[0xca, 0xbe, 0xc0, 0xfd],
  ...bytesOf(
    '\nversion: 1.0.0\neffective: 2024-01-01\nrules:\n  a:\n    assumption: x\n    formula: 1 = 1\n',
  ),
]);

const aliases = ['a0: &a0 [甲, 甲]'];
for (let index = 1; index < 30; index++) {
  aliases.push(`a${index}: &a${index} [*a${index - 1}, *a${index - 1}]`);
}

const deepIndentation = Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}a:`);
const many = 10_000;

/** What people and attackers save, with the codes that it must raise; none where it must work. */
const files: Readonly<Record<string, readonly [string | Uint8Array, ...string[]]>> = {
  'a policy': [policy],
  'a byte-order mark': [`\uFEFF${policy}`],
  'UTF-8 with a byte-order mark': [bytesOf(`\uFEFF${policy}`)],
  'CRLF line ends': [policy.replaceAll('\n', '\r\n')],
  'CR line ends': [policy.replaceAll('\n', '\r')],
  'UTF-16, little-endian, marked': [utf16(`\uFEFF${policy}`)],
  'UTF-16, big-endian, marked': [utf16(`\uFEFF${policy}`, true)],
  'UTF-16, little-endian': [utf16(policy)],
  'UTF-16, big-endian': [utf16(policy, true)],
  GB18030: [gb18030],
  'an empty file': ['', 'empty-file'],
  'an empty file of bytes': [new Uint8Array(), 'empty-file'],
  'blanks and comments': ['\n  \n# 待起草\n', 'empty-file'],
  'a mark alone': ['\uFEFF', 'empty-file'],
  'only a document marker': ['---\n', 'empty-file'],
  'a file of 10 MB': [`${policy}#${'说明'.repeat(2_500_000)}`, 'file-too-large'],
  '10 MB of bytes': [new Uint8Array(10_000_000).fill(0x61), 'file-too-large'],
  'no text at all': [Uint8Array.from([0xff, 0x80, 0x22, 0xff, 0xff]), 'unknown-encoding'],
  'an alias bomb': [`${head}${aliases.join('\n')}`, 'yaml-alias', 'yaml-anchor'],
  '[ nested 10,000 deep': [`a: ${'['.repeat(many)}`, 'nested-too-deeply'],
  '[ nested and closed': [`a: ${'['.repeat(many)}${']'.repeat(many)}`, 'nested-too-deeply'],
  '{ nested 10,000 deep': [`a: ${'{a: '.repeat(many)}`, 'nested-too-deeply'],
  'indentation without end': [deepIndentation.join('\n'), 'nested-too-deeply'],
  '- nested 10,000 deep': [`${'- '.repeat(many)}甲`, 'nested-too-deeply'],
  '? nested 10,000 deep': [`${'? '.repeat(many)}甲`, 'nested-too-deeply'],
  'a text of 1 MB': [`${policy}# ${'长'.repeat(1_000_000)}\n`],
  tabs: [policy.replaceAll('  ', '\t'), 'tab-indentation'],
  'full-width indentation': [policy.replaceAll('  ', '\u3000'), 'full-width-indentation'],
  'no-break indentation': [policy.replaceAll('  ', '\u00a0\u00a0'), 'full-width-indentation'],
  'full-width colons': [
    policy.replaceAll(': ', '：').replaceAll(':\n', '：\n'),
    'full-width-colon',
  ],
  'unspaced colons': [policy.replaceAll(': ', ':'), 'unspaced-colon'],
  'a comma that splits': [
    policy.replace(
      'formula: 1 = 1',
      'score: { criteria: { 甲: { points: 最大值(1分, 2分), max: 2分 } } }',
    ),
    'split-expression',
  ],
  'a full-width bracket that splits': [
    policy.replace(
      'formula: 1 = 1',
      'score: { criteria: { 甲: { points: 最大值（1分, 2分）, max: 2分 } } }',
    ),
    'split-expression',
  ],
  '__proto__ as a key': [`${policy}__proto__: { toString: 1 }\nconstructor: 2\n`, 'unknown-key'],
  '__proto__ as names': [
    policy
      .replace('达标', '__proto__')
      .replace('rules:', 'parameters:\n  constructor: { value: 3, assumption: 演示 }\nrules:'),
  ],
  'control characters': [policy.replaceAll('达标', '达\u0000\u0002标'), 'control-character'],
  'a NUL alone': ['\u0000', 'control-character'],
};

/** Milliseconds of the processor, so that a loaded machine does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

describe('files as they are saved', () => {
  test.each(Object.entries(files))('%s', (_, [file, ...codes]) => {
    const started = processorTime();
    const decoded = typeof file === 'string' ? { value: file, diagnostics: [] } : decodeText(file);
    const found = decoded.diagnostics.length > 0 ? decoded : parsePolicy(decoded.value);
    expect(processorTime() - started).toBeLessThan(2000);
    const raised = new Set(found.diagnostics.map((each) => each.code));
    expect([...raised].sort()).toEqual([...codes].sort());
  });
});

/** Shapes that make a careless reader slow: each is repeated. */
const repeated = [
  '(',
  'a: (,\n',
  '{a: (, ',
  '[(,',
  "- '",
  '- "\\"',
  "'",
  '"',
  '- "a\n',
  'a: "b\n',
  '> ',
  '- >3\n',
  '- >3\n\n\n\n',
  'a:\n',
  'a: b\n c: d\n',
  '{',
  'a: }\n',
  'a, ',
  '：',
  'a：b\n',
  '版本：',
  'a: b: c\n',
  '\t',
  '\ta\n',
  '\u3000a\n',
  ' \n',
  ' ',
  '\r',
  '\r\n',
  '#',
  ' #',
  '- - ',
  '-\n',
  '- a\n- b\nc\n',
  '? a\n',
  '&a ',
  '- &a\n',
  '!a ',
  '*a ',
  '|',
  '| a |\n',
  '|\n',
  '--- a\n',
  '---\n',
  '%a\n',
  '，',
  '{a, ，b: ',
  'a\n\n',
  ',',
  ']',
  '\u0001',
  '\ud800',
];

describe('250 KB of one shape', () => {
  const blocks = ['', 'a: {', 'a: [', 'a: "', "a: '", 'rules:\n  a:\n    table: |\n'];
  test.each(repeated)('%j', (shape) => {
    for (const block of blocks) {
      const text = block + shape.repeat(Math.floor(250_000 / shape.length));
      const started = processorTime();
      const { diagnostics } = parsePolicy(text);
      const took = processorTime() - started;
      // Growth is what is held here; the slowest shape takes about a second.
      expect(took, `after ${JSON.stringify(block)}`).toBeLessThan(10_000);
      for (const { span } of diagnostics) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
