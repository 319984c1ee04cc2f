import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText } from '../support/repository.js';
import { loadText, versionFiles } from './bundled.js';

interface Register {
  readonly register: string;
  readonly clauses: Readonly<Record<string, { readonly at: string | readonly string[] }>>;
}

/** The numbers of the clauses that a register in `policies/sources` lists. */
function registered(register: string): ReadonlySet<string> {
  const { clauses } = parse(readText(`policies/sources/${register}.yaml`)) as Register;
  return new Set(Object.values(clauses).flatMap(({ at }) => [at].flat().map(String)));
}

test.each(versionFiles)('%s cites only clauses that the register lists', (path) => {
  const { core } = loadText(readText(path), path);
  const cited = JSON.stringify(core.rules) + JSON.stringify(core.parameters);
  const unknown = core.sources.flatMap(({ name, register }) => {
    if (register === undefined) return [];
    const known = registered(register);
    const clauses = [...cited.matchAll(/"source":"([^"]*)","clause":"([^"]*)"/g)];
    return clauses.flatMap(([, source, clause = '']) =>
      source === name && !known.has(clause) ? [`${name} ${clause}`] : [],
    );
  });
  expect(unknown).toEqual([]);
});
