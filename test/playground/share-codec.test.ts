import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeShare } from '../../playground/src/share/decode.js';
import { encodeShare } from '../../playground/src/share/encode.js';
import { limits } from '../../playground/src/share/limits.js';
import type { Share } from '../../playground/src/share/share.js';
import { isSharedPath } from '../../playground/src/share/shared-path.js';

const share: Share = {
  policy: 'party-dues/1.0.0.yaml',
  files: [
    { path: 'party-dues/1.0.0.yaml', text: '条例: party-dues\n# 😀\n' },
    { path: 'used/2.0.0.yaml', hash: `sha256:${'0a'.repeat(32)}` },
  ],
  facts: { 月工资: '5000.10', 人员: [{ 姓名: '张三', 是党员: true }], constructor: '一', 空: null },
  asOf: '2024-02-29',
  place: '青岛市',
  panel: 'why',
};

function packed(value: unknown, version = '1'): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `${version}.${deflateRawSync(text).toString('base64url')}`;
}

test('what a link carries is read as it was written', () => {
  expect(decodeShare(encodeShare(share))).toEqual({ share });
  const { asOf, place, panel, ...least } = share;
  expect(decodeShare(encodeShare(least))).toEqual({ share: least });
});

test('a link needs no escapes', () => {
  expect(encodeShare(share)).toMatch(/^1\.[\w-]+$/);
});

describe('garbage is said to be broken', () => {
  const whole = encodeShare(share);
  test.each([
    ['nothing', ''],
    ['no version', whole.slice(2)],
    ['a version without anything', '1.'],
    ['signs of no such alphabet', '1.%%%'],
    ['noise', '1.AAAAAAAA_-zzzz'],
    ['one sign too many', '1.A'],
    ['an end that is missing', whole.slice(0, -12)],
    ['no JSON', packed('{"policy":')],
    ['no UTF-8', `1.${deflateRawSync(Buffer.from([0xff, 0xfe, 0x22])).toString('base64url')}`],
    ['lists in lists', packed('['.repeat(200_000))],
    ['no record', packed([])],
    ['null', packed('null')],
    ['a field that nobody knows', packed({ ...share, script: 'x' })],
    ['a policy without a text', packed({ ...share, policy: 'used/2.0.0.yaml' })],
    ['a policy that is not there', packed({ ...share, policy: 'other.yaml' })],
    ['a text that is none', packed({ ...share, files: [{ path: share.policy, text: 1 }] })],
    [
      'a hash that is none',
      packed({ ...share, files: [...share.files, { path: 'a.yaml', hash: 'x' }] }),
    ],
    [
      'two files of one name',
      packed({ ...share, files: [...share.files, { path: 'USED/2.0.0.yaml', text: '' }] }),
    ],
    ['facts that are a list', packed({ ...share, facts: [] })],
    [
      'facts that go too deep',
      packed({ ...share, facts: { a: JSON.parse(`${'['.repeat(20)}${']'.repeat(20)}`) } }),
    ],
    ['facts of a prototype', packed(JSON.stringify(share).replace('"空"', '"__proto__"'))],
    ['a prototype', packed(JSON.stringify(share).replace('"place"', '"__proto__"'))],
    ['no such day', packed({ ...share, asOf: '2023-02-29' })],
    ['a place that is none', packed({ ...share, place: {} })],
    ['a very long place', packed({ ...share, place: '长'.repeat(limits.name + 1) })],
  ])('%s', (_, fragment) => {
    expect(decodeShare(fragment)).toEqual({ problem: 'broken' });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

test('a link of a later version says so', () => {
  expect(decodeShare(packed(share, '2'))).toEqual({ problem: 'newer' });
});

describe('bombs', () => {
  test('a small link that unpacks to much is given up at the limit', () => {
    const bomb = packed(Buffer.alloc(20_000_000, 32).toString());
    expect(bomb.length).toBeLessThan(limits.link);
    expect(decodeShare(bomb)).toEqual({ problem: 'too-large' });
  });

  test('a long link is not unpacked at all', () => {
    expect(decodeShare(`1.${'A'.repeat(limits.link)}`)).toEqual({ problem: 'too-large' });
  });

  test('too many files', () => {
    const more = Array.from({ length: limits.files }, (_, at) => ({
      path: `${at}.yaml`,
      text: '',
    }));
    expect(decodeShare(packed({ ...share, files: [...share.files, ...more] }))).toEqual({
      problem: 'broken',
    });
  });
});

describe('paths', () => {
  test.each(['a.yaml', '党费/1.0.0.yaml', 'a/b c/d-1.yml', 'constructor/1.yaml'])('%s', (path) => {
    expect(isSharedPath(path)).toBe(true);
  });

  test.each([
    '../a.yaml',
    'a/../b.yaml',
    './a.yaml',
    '/etc/a.yaml',
    'a//b.yaml',
    '.git/a.yaml',
    'C:a.yaml',
    'a\\b.yaml',
    'a.yaml/',
    'a.html',
    'a.yaml.js',
    'con.yaml',
    '__proto__/a.yaml',
    'a\u0000.yaml',
    'a\u202elmay.yaml',
    ' a.yaml',
    'https://a/b.yaml',
    '%2e%2e/a.yaml',
    `${'a'.repeat(limits.path)}.yaml`,
    '',
    1,
    null,
  ])('%j is refused', (path) => {
    expect(isSharedPath(path)).toBe(false);
    const files = [{ path, text: '' }];
    expect(decodeShare(packed({ ...share, policy: path, files }))).toEqual({ problem: 'broken' });
  });
});
