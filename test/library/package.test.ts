import { engine, hashText } from 'tiaoli';
import { expect, test } from 'vitest';
import { filesUnder, readText } from '../support/repository.js';

test('the engine has the version of its package', () => {
  const { version } = JSON.parse(readText('packages/tiaoli/package.json')) as { version: string };
  expect(engine).toBe(`tiaoli/${version}`);
});

test('a hash does not depend on line ends or a byte-order mark', () => {
  const plain = hashText('条例: a\n版本: 1.0.0\n');
  expect(plain).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(hashText('\ufeff条例: a\r\n版本: 1.0.0\r\n')).toBe(plain);
  expect(hashText('条例: a\r版本: 1.0.0\r')).toBe(plain);
  expect(hashText('条例: a\n版本: 1.0.1\n')).not.toBe(plain);
});

// The library and all it stands on run in a browser.
const pure = [
  'diagnostics',
  'syntax',
  'ir',
  'parser',
  'checker',
  'evaluator',
  'explainer',
  'tiaoli',
  'cases',
];

test.each(pure)('%s imports nothing of Node', (folder) => {
  const users = filesUnder(`packages/${folder}/src`, '.ts').filter((path) =>
    /'node:|\b(?:process|Buffer)\./.test(readText(path)),
  );
  expect(users).toEqual([]);
});
