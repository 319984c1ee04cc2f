import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCycle, type Import, importGraph, importsOf, targetOf } from '../support/imports.js';
import { workspacePackages } from '../support/repository.js';

/** The packages that read files and start programs. */
const mayUseNode = new Set(['batch', 'solver', 'server', 'cli']);

const offences = (
  graph: ReadonlyMap<string, readonly Import[]>,
  isOffence: (each: Import, file: string) => boolean,
): readonly string[] =>
  [...graph].flatMap(([file, imports]) =>
    imports
      .filter((each) => isOffence(each, file))
      .map((each) => `${file} imports '${each.specifier}'`),
  );

/** The package of a specifier; ours are imported by their name alone, others may export parts. */
const declaredName = (specifier: string) =>
  specifier.startsWith('@tiaoli/')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

const isRelative = (specifier: string) => specifier.startsWith('.');

describe.each(workspacePackages().map((each) => [each.folder, each] as const))(
  '%s',
  (folder, each) => {
    const graph = importGraph(folder);

    test('has no cycle of value imports', () => {
      const edges = [...graph].map(
        ([file, imports]) =>
          [
            file,
            imports
              .filter((one) => !one.typeOnly && isRelative(one.specifier))
              .map((one) => targetOf(file, one.specifier)),
          ] as const,
      );
      expect(findCycle(new Map(edges))).toBeUndefined();
    });

    test('imports no index of its own folders', () => {
      const isIndex = (one: Import, file: string) =>
        isRelative(one.specifier) && basename(targetOf(file, one.specifier)) === 'index.ts';
      expect(offences(graph, isIndex)).toEqual([]);
    });

    test('imports other packages by their declared names only', () => {
      const known = new Set(Object.keys(each.manifest.dependencies ?? {}));
      const isUndeclared = (one: Import, file: string) => {
        if (one.specifier.startsWith('node:')) return false;
        if (!isRelative(one.specifier)) return !known.has(declaredName(one.specifier));
        return !targetOf(file, one.specifier).startsWith(`packages/${folder}/src/`);
      };
      expect(offences(graph, isUndeclared)).toEqual([]);
    });

    test.skipIf(mayUseNode.has(folder))('runs in a browser: imports nothing of Node', () => {
      expect(offences(graph, (one) => one.specifier.startsWith('node:'))).toEqual([]);
    });
  },
);

test('the scanner reads every form of import', () => {
  const source = [
    "import { a, type B } from './a.js';",
    "import type { C } from './c.js';",
    "import {\n  type D,\n  type E,\n} from './d.js';",
    "export { f } from './f.js';",
    "export type { G } from './g.js';",
    "import './h.js';",
    "const i = await import('./i.js');",
  ].join('\n');
  expect(importsOf(source).map((each) => [each.specifier, each.typeOnly])).toEqual([
    ['./a.js', false],
    ['./c.js', true],
    ['./d.js', true],
    ['./f.js', false],
    ['./g.js', true],
    ['./h.js', false],
    ['./i.js', false],
  ]);
});

test('the scanner finds a cycle and names its files', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']],
  ]);
  expect(findCycle(graph)).toEqual(['b', 'd', 'b']);
  expect(
    findCycle(
      new Map([
        ['a', ['b', 'b']],
        ['b', []],
      ]),
    ),
  ).toBeUndefined();
});
