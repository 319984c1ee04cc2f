import { expect, test } from 'vitest';
import { readText, workspacePackages } from '../support/repository.js';

const packages = workspacePackages();
const shortNames = new Map(packages.map((each) => [each.manifest.name, each.folder]));

/** The rows of the README's package table: what each package may import. */
function packageTable(readme: string): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>();
  const lines = readme.split('\n');
  const head = lines.findIndex((line) => /^\| *package *\|.*\| *may import *\|$/.test(line));
  for (const line of lines.slice(head + 2)) {
    if (head < 0 || !line.startsWith('|')) break;
    const [name, , imports] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    const allowed = (imports ?? '').split(',').map((word) => word.replace(/`/g, '').trim());
    rows.set(
      (name ?? '').replace(/`/g, ''),
      allowed.filter((word) => word !== '' && word !== '–'),
    );
  }
  return rows;
}

test('the README lists every package in pipeline order', () => {
  expect([...packageTable(readText('README.md')).keys()]).toEqual(
    packages.map((each) => each.folder),
  );
});

test.each(packages.map((each) => [each.folder, each] as const))(
  '%s imports exactly what its row of the README allows',
  (folder, each) => {
    const row = packageTable(readText('README.md')).get(folder) ?? [];
    const declared = each.imports.map((name) => shortNames.get(name) ?? name);
    expect([...row].sort()).toEqual([...declared].sort());
  },
);

test.each(packages.map((each, index) => [each.folder, each, index] as const))(
  '%s depends only on packages before it',
  (_folder, each, index) => {
    const before = new Set(packages.slice(0, index).map((other) => other.manifest.name));
    expect(each.imports.filter((name) => !before.has(name))).toEqual([]);
  },
);

test.each(packages.map((each) => [each.folder, each] as const))(
  '%s has the TypeScript references of its dependencies',
  (folder, each) => {
    const config = readText(`packages/${folder}/tsconfig.json`);
    const references = [...config.matchAll(/"path": "\.\.\/([^"]+)"/g)].map((match) => match[1]);
    expect([...references].sort()).toEqual(each.imports.map((name) => shortNames.get(name)).sort());
  },
);

test('the solution lists the packages in pipeline order', () => {
  const config = readText('packages/tsconfig.json');
  const references = [...config.matchAll(/"path": "\.\/([^"]+)"/g)].map((match) => match[1]);
  expect(references).toEqual(packages.map((each) => each.folder));
});
