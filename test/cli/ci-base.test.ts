import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CommandFolder, createCommandFolder } from '../support/transcript.js';

// What is told of a base where a policy is gone, one is new, of one only a case changed, and two are
// as they were, one of them because it uses nothing that changed.

interface Run {
  readonly steps: readonly {
    readonly name: string;
    readonly state: string;
    readonly units: readonly {
      readonly name: string;
      readonly state: string;
      readonly why?: string;
      readonly findings: readonly { readonly code: string; readonly weight: string }[];
    }[];
    readonly scores?: readonly {
      readonly version: string;
      readonly isChanged: boolean;
      readonly now: { readonly percent: number };
      readonly before?: { readonly percent: number };
    }[];
    readonly compared?: readonly { readonly version: string; readonly classification?: object }[];
  }[];
}

const policy = (id: string, least: number, uses = ''): string => `policy: ${id}
title: { zh: 示例规模, en: Sample size }
version: 1.0.0
effective: 2022-01-01
${uses}sources:
  办法: { title: { zh: 示例办法, en: Sample measure } }
inputs:
  人数: { type: integer, unit: 人, min: 0, max: 500 }
rules:
  规模: { source: 办法 2, cases: [{ when: 人数 ≥ ${least}人, then: 大 }, { otherwise: 小 }] }
`;

const cases = (id: string, ...sizes: readonly number[]): string =>
  [
    `policy: ${id}`,
    'cases:',
    ...sizes.map((size) => {
      const expected = `expect: { 规模: ${size >= 50 ? '大' : '小'} }`;
      return `  - { name: ${size}人, facts: { 人数: ${size} }, ${expected} }`;
    }),
    '',
  ].join('\n');

let folder: CommandFolder;
let all: Run;
let changed: Run;

beforeAll(async () => {
  folder = createCommandFolder();
  for (const id of ['gone', 'kept', 'tested', 'used']) {
    folder.write(`policies/${id}/1.0.0.yaml`, policy(id, 50));
    folder.write(`policies/${id}/cases/sizes.yaml`, cases(id, 49, 50, 51));
  }
  const uses = 'uses: { 别的: used@1 }\n';
  folder.write('policies/using/1.0.0.yaml', policy('using', 50, uses));
  folder.write('policies/using/cases/sizes.yaml', cases('using', 49, 50, 51));
  folder.write('policies/tested/cases/sizes.yaml', cases('tested', 50));
  const commit = "git -c user.name=a -c user.email=a@example.org commit -q -m 'as it was'";
  await folder.run(`tiaoli lock && git init -q && git add policies && ${commit}`);
  await folder.run('rm -r policies/gone');
  folder.write('policies/fresh/1.0.0.yaml', policy('fresh', 50));
  folder.write('policies/fresh/cases/sizes.yaml', cases('fresh', 49, 50, 51));
  folder.write('policies/tested/cases/sizes.yaml', cases('tested', 49, 50, 51));
  folder.write('policies/used/1.0.0.yaml', `# In other words.\n${policy('used', 50)}`);
  const options = '--base HEAD --json --lang en';
  const run = async (more: string): Promise<Run> =>
    JSON.parse((await folder.run(`tiaoli ci ${options} ${more}`)).replace(/\[\d\]\n$/, ''));
  all = await run('');
  changed = await run('--only changed');
}, 180_000);

afterAll(() => folder.remove());

const step = (run: Run, name: string) => run.steps.find((each) => each.name === name);
const unitsOf = (run: Run, name: string) => step(run, name)?.units.map((unit) => unit.name) ?? [];

test('a published policy that is gone altogether fails the lock, and nothing else fails', () => {
  const failed = all.steps.filter(({ state }) => state === 'failed');
  expect(failed.map(({ name }) => name)).toEqual(['lock']);
  const codes = failed[0]?.units.flatMap(({ findings }) => findings.map(({ code }) => code));
  expect(codes).toEqual(['version-not-locked', 'published-version-gone']);
});

test('a policy without an earlier version is not compared, and one in other words is the same', () => {
  expect(step(all, 'compare')?.units).toMatchObject([
    { name: 'fresh@1.0.0', state: 'skipped', why: 'the base has no earlier version' },
    { name: 'used@1.0.0', state: 'passed', findings: [] },
    { name: 'using@1.0.0', state: 'passed', findings: [] },
  ]);
  expect(step(all, 'compare')?.compared?.[1]?.classification).toMatchObject({ class: 'none' });
});

test('mutation looks at what changed, by its text, its cases or what it uses, before and after', () => {
  expect(unitsOf(all, 'mutation')).toEqual([
    'fresh@1.0.0',
    'tested@1.0.0',
    'used@1.0.0',
    'using@1.0.0',
  ]);
  const scores = step(all, 'mutation')?.scores ?? [];
  expect(scores.find(({ version }) => version === 'fresh@1.0.0')?.before).toBe(undefined);
  const tested = scores.find(({ version }) => version === 'tested@1.0.0');
  expect(tested?.now.percent).toBe(100);
  expect(tested?.before?.percent).toBeLessThan(100);
});

test('with --only changed no step looks at what is as it was', () => {
  expect(unitsOf(all, 'verify')).toContain('kept@1.0.0');
  expect(all.steps.map(({ name }) => name)).toEqual(changed.steps.map(({ name }) => name));
  for (const { units } of changed.steps) {
    expect(units.filter(({ name }) => name.includes('kept'))).toEqual([]);
  }
  expect(unitsOf(changed, 'check').length).toBe(8);
});
