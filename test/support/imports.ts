import { dirname, join } from 'node:path';
import { filesUnder, readText } from './repository.js';

/** One import or re-export of a source file. */
export interface Import {
  /** As written: `./span.js`, `@tiaoli/ir`, `node:fs`. */
  readonly specifier: string;
  /** Whether it disappears when types are removed. */
  readonly typeOnly: boolean;
}

const statement =
  /^(?:import|export)\s+(?:(type)\s+)?(?:([^'";]*?)\s*from\s+)?['"]([^'"]+)['"];?/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The imports of a TypeScript source, as the formatter lays them out. */
export function importsOf(source: string): readonly Import[] {
  const found: Import[] = [];
  for (const match of source.matchAll(statement)) {
    const names = (match[2] ?? '').replace(/[{}\s]+/g, ' ').trim();
    const everyNameIsType =
      match[2]?.includes('{') === true &&
      names.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
    found.push({
      specifier: match[3] ?? '',
      typeOnly: match[1] === 'type' || (everyNameIsType && names !== ''),
    });
  }
  for (const match of source.matchAll(dynamic)) {
    found.push({ specifier: match[1] ?? '', typeOnly: false });
  }
  return found;
}

/** The files of a package's source, each with its imports. */
export function importGraph(folder: string): ReadonlyMap<string, readonly Import[]> {
  const files = filesUnder(`packages/${folder}/src`, '.ts');
  return new Map(files.map((file) => [file, importsOf(readText(file))]));
}

/** The file that a relative import of a file means. */
export function targetOf(file: string, specifier: string): string {
  return join(dirname(file), specifier).replace(/\.js$/, '.ts');
}

/** A cycle of a graph as the list of its nodes, or undefined. */
export function findCycle(
  graph: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const path: string[] = [];
    const stack: { node: string; next: number }[] = [{ node: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      if (top === undefined) break;
      if (top.next === 0) path.push(top.node);
      const child = graph.get(top.node)?.[top.next];
      top.next += 1;
      if (child === undefined || done.has(top.node)) {
        done.add(top.node);
        path.pop();
        stack.pop();
      } else if (path.includes(child)) {
        return [...path.slice(path.indexOf(child)), child];
      } else if (!done.has(child)) {
        stack.push({ node: child, next: 0 });
      }
    }
  }
  return undefined;
}
