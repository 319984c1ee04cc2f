import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, writeModule } from '@tiaoli/to-js';
import fc from 'fast-check';
import { decide } from 'tiaoli';
import { afterAll, describe, expect, test } from 'vitest';
import { bundledPolicies } from '../support/bundled-policies.js';
import { root } from '../support/repository.js';
import { createModuleFolder } from './built-module.js';
import { factsFor } from './facts.js';
import { plainReport, plainResult } from './plain.js';

const all = bundledPolicies().filter(({ core }) => (core.uses ?? []).length === 0);
const policies = all.filter(({ core }) => core.inputs.every(({ type }) => type.kind !== 'list'));
const folder = createModuleFolder();
afterAll(folder.remove);

const nameOf = ({ id, version }: { id: string; version: string }) => `${id}-${version}`;

describe.each(policies.map((policy) => [nameOf(policy), policy] as const))('%s', (name, policy) => {
  test.each(['checked', 'trusted'] as const)(
    'the module with %s facts decides as what is compiled, and as the evaluator',
    async (trust) => {
      const written = writeModule(policy.core, { trust });
      const built = await folder.load(`${name}-${trust}`, written);
      const compiled = compile(policy.core, { trust });
      expect([...written.beyond.keys()]).toEqual([...compiled.beyond.keys()]);
      const day = fc.constantFrom(policy.effective, '2024-12-31', '2026-01-01');
      fc.assert(
        fc.property(factsFor(policy.core), day, (facts, asOf) => {
          const results = built.decide(facts, asOf);
          expect(results).toStrictEqual(
            compiled.on(asOf)(facts as Readonly<Record<string, string>>),
          );
          expect(built.on(asOf)(facts)).toStrictEqual(results);
          if (results === undefined) return;
          expect(Object.keys(results)).toEqual(written.rules);
          const { report } = decide(policy, { facts, asOf });
          const wanted = Object.keys(results).map((rule) => [
            rule,
            plainReport(report?.results[rule]),
          ]);
          expect(plainResult(results)).toEqual(Object.fromEntries(wanted));
        }),
        { numRuns: 25 },
      );
      expect(built.decide({}, '2024-13-01')).toBeUndefined();
    },
  );
});

test('the types of all modules are right, and say what facts and results are', () => {
  const uses = policies.map(({ core, ...policy }, index) => {
    const from = `./${nameOf(policy)}-checked.js`;
    const decided = compile(core, { trust: 'checked' }).on('2026-06-01');
    const samples = fc.sample(factsFor(core), { numRuns: 30, seed: 1 });
    const results = samples.map((facts) => decided(facts as Readonly<Record<string, string>>));
    return `
import * as module${index} from '${from}';
const facts${index}: module${index}.Facts[] = ${JSON.stringify(samples)};
const results${index}: module${index}.Results[] = ${JSON.stringify(results.filter(isDecided))};
for (const each of facts${index}) {
  const decided = module${index}.decide(each, '2026-06-01') ?? module${index}.on('2026-06-01')(each);
  if (decided !== undefined) results${index}.push(decided);
  // @ts-expect-error: a record may be for the full evaluator
  results${index}.push(module${index}.decide(each, '2026-06-01'));
}
// @ts-expect-error: no fact is optional
facts${index}.push({});
`;
  });
  writeFileSync(join(folder.path, 'use.ts'), uses.join(''));
  // Of those with lists, the types alone: they are checked with the rest of the folder.
  for (const policy of all.filter((each) => !policies.includes(each))) {
    const { types } = writeModule(policy.core, { trust: 'checked' });
    expect(types).toMatch(/readonly .*: readonly \(\{ readonly /);
    writeFileSync(join(folder.path, `${nameOf(policy)}-lists.d.ts`), types);
  }
  const config = {
    compilerOptions: {
      strict: true,
      noEmit: true,
      target: 'ES2022',
      lib: ['ES2023', 'DOM'],
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      types: [],
    },
    include: ['*.ts'],
  };
  writeFileSync(join(folder.path, 'tsconfig.json'), JSON.stringify(config));
  expect(typeErrors()).toBe('');
});

function isDecided(results: unknown): boolean {
  return results !== undefined;
}

function typeErrors(): string {
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder.path], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return String((error as { readonly stdout: unknown }).stdout);
  }
}
