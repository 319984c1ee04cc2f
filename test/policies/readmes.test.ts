import { decide, parseFacts } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { readText } from '../support/repository.js';
import { loadText, policiesBeside, versionFiles } from './bundled.js';

const policies = versionFiles.map((path) => ({ path, policy: loadText(readText(path), path) }));
const folders = [...new Set(versionFiles.map((path) => path.split('/').slice(0, 2).join('/')))];

describe.each(policies)('README of $path', ({ path, policy }) => {
  const readme = readText(path.replace(/[^/]+$/, 'README.md'));

  test('names every number that a parameter sets', () => {
    const numbers = policy.core.parameters.flatMap(({ values }) =>
      values.flatMap(({ text }) => /[\d.-]*\d/.exec(text)?.[0] ?? []),
    );
    const unnamed = numbers.filter(
      (number) =>
        !new RegExp(`(?<![\\d.])${number.replaceAll('.', '\\.')}(?![\\d.]*\\d)`).test(readme),
    );
    expect(unnamed).toEqual([]);
  });
});

describe.each(folders)('%s/README.md', (folder) => {
  const readme = readText(`${folder}/README.md`);

  test('tells apart source, regulation and assumption, in both languages', () => {
    for (const words of ['来源怎么说', '我们假定的', 'The source says', 'We assume']) {
      expect(readme).toContain(words);
    }
    expect(readme).toMatch(/正式规定怎么说|别处的公开做法/);
  });

  test('lists the versions and when they take effect, where there are several', () => {
    const versions = policiesBeside(`${folder}/README.md`);
    if (versions.length < 2) return;
    const rows = [...readme.matchAll(/^\| \[([\d.]+)\]\([^)]+\) \| ([\d-]+) \|/gm)];
    expect(rows.map(([, version, effective]) => ({ version, effective }))).toEqual(
      versions.map(({ version, effective }) => ({ version, effective })),
    );
  });
});

test('the example of the subsidy comes to exactly 120000 yuan, as its README says', () => {
  const folder = 'policies/old-community-takeover-subsidy';
  const [first] = policiesBeside(`${folder}/README.md`);
  if (first === undefined) throw new Error('the subsidy has no version');
  const facts = parseFacts(readText(`${folder}/example-facts.yaml`));
  const { report, diagnostics } = decide(first, { facts, asOf: '2022-06-01' });
  expect(diagnostics).toEqual([]);
  expect(report?.results.奖补金额).toEqual({ status: 'decided', value: '120000', unit: '元' });
  expect(readText(`${folder}/README.md`)).toContain('120000');
});

test('policies/README.md lists every policy once, by the titles of its latest version', () => {
  const rows = [
    ...readText('policies/README.md').matchAll(/^\| \[(.+)\]\((.+)\) \| (.+) \| (.+) \|$/gm),
  ];
  const listed = rows.map(([, id, link, zh, en]) => ({ id, link, zh, en }));
  const latest = folders.map((folder) => policiesBeside(`${folder}/README.md`).at(-1)?.core);
  const titles = latest.map((core) => {
    const { policy: id, title } = core ?? {};
    return { id, link: id, zh: title?.zh, en: title?.en };
  });
  const byId = (rows: readonly { readonly id?: string | undefined }[]) =>
    [...rows].sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
  expect(byId(listed)).toEqual(byId(titles));
});
