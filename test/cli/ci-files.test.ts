import { accessSync, constants, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText, root } from '../support/repository.js';
import { createCommandFolder } from '../support/transcript.js';

const action = '.github/actions/tiaoli/action.yml';
const workflow = '.github/actions/tiaoli/example-workflow.yml';
const gitlab = 'packages/cli/reference/gitlab-ci.yml';
const hooks = '.pre-commit-hooks.yaml';
const hook = 'packages/cli/hooks/pre-commit';
const pages = ['packages/cli/reference/ci.md', 'packages/cli/reference/ci.zh-CN.md'];

const optionsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option)),
];

/** What a script calls, as far as it is `tiaoli`: from its name to the end of the command. */
const callsIn = (script: string): string =>
  [...script.matchAll(/tiaoli"? ci(?:[^\n]*\\\n)*[^\n]*(?:\n +--[^\n]*)*/g)].join('\n');

interface ActionStep {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
}

const steps = (): readonly ActionStep[] => parse(readText(action)).runs.steps;
const script = (): string => steps().find(({ name }) => name === 'Tiaoli')?.run ?? '';

test('what runs the command calls only options that it has', async () => {
  const folder = createCommandFolder();
  const known = new Set(optionsIn(await folder.run('tiaoli ci --help')));
  folder.remove();
  const options =
    script()
      .match(/set -- "\$@" --[a-z-]+/g)
      ?.join(' ') ?? '';
  const called = [script(), parse(readText(gitlab)).policies.script.join('\n'), readText(hook)]
    .map(callsIn)
    .concat(options, readText(hook).match(/set -- .*/g) ?? [], pages.map(readText).map(callsIn));
  const used = called.map(optionsIn);
  expect(used.filter((each) => each.length === 0).length).toBeLessThan(2);
  expect(used.flat().filter((option) => !known.has(option))).toEqual([]);
});

describe('the action', () => {
  test('uses every input that it declares, and no other', () => {
    const text = readText(action);
    const used = new Set([...text.matchAll(/\binputs\.([a-z-]+)/g)].map(([, name = '']) => name));
    expect([...used].sort()).toEqual(Object.keys(parse(text).inputs).sort());
  });

  test('takes nothing from outside into a script', () => {
    for (const { run = '' } of steps()) expect(run).not.toContain('${{');
  });

  test('is called by the example with inputs that it has', () => {
    const { jobs } = parse(readText(workflow));
    const own: { uses: string; with: object } = jobs.policies.steps.find(
      ({ uses = '' }: ActionStep) => uses.includes('tiaoli'),
    );
    expect(own.uses).toContain('/.github/actions/tiaoli@');
    const inputs = Object.keys(parse(readText(action)).inputs);
    expect(Object.keys(own.with).filter((name) => !inputs.includes(name))).toEqual([]);
  });

  test('runs, and leaves its reports', async () => {
    const folder = createCommandFolder();
    folder.write('policies/headcount/1.0.0.yaml', headcount(50));
    folder.write('policies/headcount/cases/sizes.yaml', cases);
    folder.write('script.sh', script());
    const inputs = {
      COMMAND: 'tiaoli',
      PATHS: 'policies',
      MIN_COVERAGE: '90',
      MIN_MUTATION: '90',
      BUDGET: '60',
      LANGUAGE_OF_REPORTS: 'en',
      REPORTS: 'reports',
    };
    const env = Object.entries(inputs).map(([name, value]) => `${name}='${value}'`);
    const bash = 'BASE= POPULATION= ONLY= bash --noprofile --norc -e -o pipefail script.sh';
    const printed = await folder.run(`${env.join(' ')} ${bash}`);
    expect(printed).toContain('everything passed');
    expect(await folder.run('ls reports')).toBe('junit.xml\nsummary.md\ntiaoli.sarif\n');
    folder.remove();
  });
});

describe('before a commit', () => {
  test('the hook is a script that can be run', () => {
    const [{ entry, language }] = parse(readText(hooks));
    expect([entry, language]).toEqual([hook, 'script']);
    accessSync(join(root, hook), constants.X_OK);
  });

  test('what is to be committed is looked at, and not what else lies there', async () => {
    const folder = createCommandFolder();
    const commit = 'git -c user.name=a -c user.email=a@example.org commit -q -m';
    folder.write('policies/headcount/1.0.0.yaml', headcount(50));
    folder.write('policies/headcount/cases/sizes.yaml', cases);
    await folder.run(`git init -q && cp '${join(root, hook)}' .git/hooks/pre-commit`);
    expect(await folder.run(`git add policies && ${commit} first`)).toContain('全部通过');
    folder.write('policies/headcount/1.0.0.yaml', headcount(40));
    expect(await folder.run(`git add policies && ${commit} second`)).toMatch(
      /case-failed[\s\S]*\[1\]\n$/,
    );
    // What is right in the folder does not mend what is about to be committed.
    writeFileSync(join(folder.path, 'policies/headcount/1.0.0.yaml'), headcount(50));
    expect(await folder.run(`${commit} third`)).toContain('case-failed');
    expect(await folder.run('git log --format=%s')).toBe('first\n');
    folder.remove();
  });
});

describe.each(pages)('%s', (page) => {
  test('shows the files as they are', () => {
    const shown = [...readText(page).matchAll(/<!-- file: (\S+) -->\n\n```yaml\n([\s\S]*?)```/g)];
    expect(shown.map(([, path]) => path)).toEqual([workflow, gitlab]);
    if (process.env.UPDATE === '1') {
      const text = shown.reduce(
        (all, [whole, path = '', fence = '']) =>
          all.replace(whole, () =>
            whole.replace(
              `\`\`\`yaml\n${fence}\`\`\``,
              () => `\`\`\`yaml\n${readText(path)}\`\`\``,
            ),
          ),
        readText(page),
      );
      writeFileSync(join(root, page), text);
    } else {
      for (const [, path = '', fence] of shown) expect(fence).toBe(readText(path));
    }
  });
});

function headcount(least: number): string {
  return `policy: headcount
title: { zh: 示例规模, en: Sample size }
version: 1.0.0
effective: 2022-01-01
sources:
  办法: { title: { zh: 示例办法, en: Sample measure } }
inputs:
  人数: { type: integer, unit: 人, min: 0, max: 500 }
rules:
  规模: { source: 办法 2, cases: [{ when: 人数 ≥ ${least}人, then: 大 }, { otherwise: 小 }] }
`;
}

const cases = `policy: headcount
cases:
  - { name: 五十人, facts: { 人数: 50 }, expect: { 规模: 大 } }
  - { name: 四十九人, facts: { 人数: 49 }, expect: { 规模: 小 } }
  - { name: 五十一人, facts: { 人数: 51 }, expect: { 规模: 大 } }
`;
