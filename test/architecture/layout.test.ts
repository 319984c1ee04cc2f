import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesUnder, readText, root, workspacePackages } from '../support/repository.js';

const topLevel = [
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'package.json',
  'packages',
  'playground',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'policies',
  'test',
  'tsconfig.base.json',
];

/** May come later, or be made by tools and never committed. */
const optional = new Set(['playground', 'node_modules', 'coverage']);

test('the top level holds the agreed folders and files and nothing else', () => {
  const present = readdirSync(root).filter((name) => !name.startsWith('.'));
  const required = topLevel.filter((name) => !optional.has(name));
  expect(present.filter((name) => !optional.has(name)).sort()).toEqual(required.sort());
});

test('every package is listed in the workspace', () => {
  const folders = readdirSync(`${root}/packages`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(folders.sort()).toEqual(
    workspacePackages()
      .map((each) => each.folder)
      .sort(),
  );
});

const sources = [
  ...filesUnder('packages', '.ts', '.mjs', '.js'),
  ...filesUnder('test', '.ts', '.mjs'),
];

test('no source file is longer than 400 lines', () => {
  const long = sources
    .map((file) => ({ file, lines: readText(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

test('source files export by name only', () => {
  const byDefault = sources
    // The configuration's form is Vitest's, not ours.
    .filter((file) => file !== 'test/vitest.config.ts')
    .filter((file) => /^export (default\b|\*)/m.test(readText(file)));
  expect(byDefault).toEqual([]);
});

describe.each(workspacePackages().map((each) => each.folder))('%s', (folder) => {
  test('has a README of at most 60 lines', () => {
    const lines = readText(`packages/${folder}/README.md`).split('\n').length - 1;
    expect(lines).toBeLessThanOrEqual(60);
  });

  test('leaves nothing undone in its source', () => {
    const marked = filesUnder(`packages/${folder}/src`, '.ts').filter((file) =>
      /\b(TODO|FIXME|XXX)\b/.test(readText(file)),
    );
    expect(marked).toEqual([]);
  });
});
