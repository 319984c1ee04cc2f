import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommandFolder, createCommandFolder } from '../support/transcript.js';
import { readXml, type XmlNode } from './read-xml.js';
import { sarifSchema } from './sarif-schema.js';

// A repository in which a commit is followed by a change, with names that every format has signs
// of its own for.
const hostile = `<b> & "q" ]]> | \`c\` @someone [x](javascript:0) 100% ::error::no`;
const control = 'bell\u0007';
const file = 'policies/a,b: 100%/1.0.0 (old).yaml';

const policy = (least: number): string => `policy: headcount
title: { zh: '${hostile.replaceAll("'", "''")}', en: Sample }
version: 1.0.0
effective: 2022-01-01
sources:
  办法: { title: { zh: 示例办法, en: Sample measure } }
inputs:
  人数: { type: integer, unit: 人, min: 0, max: 500, title: { en: People } }
rules:
  规模:
    title: { en: Size }
    source: 办法 2
    accept: { code: proof-dead-case, reason: '${hostile.replaceAll("'", "''")}' }
    cases:
      - { when: 人数 ≥ ${least}人, then: 大 }
      - { when: 人数 ≥ 400人, then: 很大 }
      - otherwise: 小
  比例: { source: 办法 3, formula: 1 ÷ 人数 }
`;

const cases = `policy: headcount
cases:
  - { name: ${JSON.stringify(hostile)}, facts: { 人数: 50 }, expect: { 规模: 小 } }
  - { name: "${control.replace('\u0007', '\\u0007')}", facts: { 人数: 49 }, expect: { 规模: { confirm: 小 } } }
`;

let folder: CommandFolder;
let printed = '';
const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');

beforeAll(async () => {
  folder = createCommandFolder();
  folder.write(file, policy(50));
  folder.write('policies/a,b: 100%/cases/sizes.yaml', cases);
  folder.write('summary-of-step.md', 'before\n');
  folder.write('notes.xml', 'mine');
  const commit = "git -c user.name=a -c user.email=a@example.org commit -q -m 'as it was'";
  await folder.run(`git init -q && git add policies && ${commit}`);
  folder.write(file, policy(40));
  folder.write('policies/binary.yaml', new Uint8Array([0, 255, 254, 1, 2]));
  folder.write('policies/empty.yaml', '');
  folder.write('tmp/kept', '');
  const github =
    'TMPDIR="$PWD/tmp" GITHUB_ACTIONS=true GITHUB_STEP_SUMMARY="$PWD/summary-of-step.md"';
  const reports = '--junit reports/junit.xml --sarif reports/tiaoli.sarif --summary reports/new.md';
  printed = await folder.run(`${github} tiaoli ci --base HEAD ${reports} --lang en`);
}, 120_000);

afterAll(() => folder.remove());

describe('JUnit', () => {
  const units = (name: string): readonly XmlNode[] =>
    readXml(read('reports/junit.xml')).children.flatMap((suite) =>
      suite.children.filter(() => suite.attributes.name?.startsWith(name)),
    );

  test('is well formed, and every name comes out as it went in, but for what XML cannot hold', () => {
    expect(units('test').map(({ attributes }) => attributes.name)).toEqual([hostile, 'bell\uFFFD']);
  });

  test('has a suite a step and policy, which count what they hold', () => {
    const root = readXml(read('reports/junit.xml'));
    expect(root.children.map(({ attributes }) => attributes.name)).toEqual([
      'check headcount',
      'check',
      'test headcount@1.0.0',
      'coverage headcount@1.0.0',
      'mutation headcount@1.0.0',
      'verify headcount@1.0.0',
      'compare headcount@1.0.0',
    ]);
    for (const { attributes, children } of root.children) {
      const failing = children.filter((each) =>
        each.children.some(({ name }) => name === 'failure'),
      );
      expect([attributes.tests, attributes.failures]).toEqual([
        String(children.length),
        String(failing.length),
      ]);
    }
  });

  test('says what was expected and why it came out otherwise', () => {
    const failure = units('test')[0]?.children[0];
    expect(failure?.attributes.type).toBe('case-failed');
    expect(failure?.text).toContain('People (人数, 50 people) is at least 40 people');
  });
});

describe('SARIF', () => {
  const log = () => JSON.parse(read('reports/tiaoli.sarif'));
  const results = (code: string) =>
    log().runs[0].results.filter(({ ruleId }: { ruleId: string }) => ruleId === code);

  test('has what 2.1.0 asks for', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(sarifSchema);
    validate(log());
    expect(validate.errors).toBe(null);
  });

  test('points from each result to its rule and to a place in a file of the repository', () => {
    const [run] = log().runs;
    for (const { ruleId, ruleIndex, locations } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(decodeURIComponent(artifactLocation.uri)).toMatch(/^policies\//);
      expect(region === undefined || region.startLine > 0).toBe(true);
    }
    const [result] = results('proof-division-by-zero');
    const { uri } = result.locations[0].physicalLocation.artifactLocation;
    expect(uri).toBe('policies/a%2Cb%3A%20100%25/1.0.0%20(old).yaml');
    expect(result.locations[0].physicalLocation.region.startLine).toBe(18);
  });

  test('shows facts, and tells what is accepted and what is open from what fails', () => {
    const [division] = results('proof-division-by-zero');
    expect(division).toMatchObject({ kind: 'fail', level: 'error' });
    expect(division.message.text).toContain('People (人数) = 0 people');
    expect(division.properties.witness.facts).toEqual({ 人数: '0' });
    const [accepted] = results('proof-dead-case');
    expect(accepted.suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: hostile },
    ]);
    expect(results('case-unconfirmed')[0]).toMatchObject({ kind: 'open', level: 'none' });
  });
});

describe('GitHub', () => {
  const lines = () => printed.split('\n');

  test('is told annotations, one a line, in its own escapes', () => {
    const annotations = lines().filter((line) => /^::(error|warning|notice) /.test(line));
    expect(annotations.length).toBeGreaterThan(4);
    for (const line of annotations) {
      const [, properties = '', message = ''] = /^::\w+ ([^:]*)::(.*)$/.exec(line) ?? [];
      expect(message).not.toBe('');
      expect(message.replace(/%(25|0D|0A)/g, '')).not.toContain('%');
      for (const property of properties.split(',')) {
        expect(property).toMatch(/^(file|line|endLine|col|endColumn|title)=/);
      }
    }
    const [division] = annotations.filter((line) => line.includes('proof-division-by-zero'));
    expect(division).toContain('file=policies/a%2Cb%3A 100%25/1.0.0 (old).yaml,line=18,');
  });

  test('obeys nothing that a policy says', () => {
    const first = lines().findIndex((line) => line.startsWith('::stop-commands::'));
    const token = lines()[first]?.replace('::stop-commands::', '');
    const last = lines().indexOf(`::${token}::`);
    expect(first).toBe(0);
    expect(last).toBeGreaterThan(first);
    const outside = lines()
      .slice(last + 1)
      .filter((line) => line !== '' && !/^\[\d\]$/.test(line));
    expect(outside.filter((line) => !/^::(error|warning|notice) /.test(line))).toEqual([]);
  });

  test('gets the summary added to what its step said before', () => {
    expect(read('summary-of-step.md')).toBe(`before\n${read('reports/new.md')}`);
  });
});

describe('the summary', () => {
  const summary = () => read('reports/new.md');

  test('begins with the verdict, and says what changed, with facts and before and after', () => {
    const [mark, headline] = summary().split('\n');
    expect([mark, headline]).toEqual([
      '<!-- tiaoli ci -->',
      '## Tiaoli: failed (check, test, coverage, verify)',
    ]);
    expect(summary()).toContain('with People (人数) = 40 people: “小” before, “大” after');
    expect(summary()).toMatch(/^\| headcount\\@1\.0\.0 \| [\d.]+% \S+ → [\d.]+% /m);
  });

  test('has no markup, no mention and no column of others', () => {
    expect(summary()).not.toMatch(/<b>|\[x\]\(/);
    expect(summary()).not.toMatch(/(^|[^\w\\])@someone|\\@someone/);
    for (const table of summary().match(/(^\|.*\n)+/gm) ?? []) {
      const columns = table
        .trim()
        .split('\n')
        .map((row) => row.match(/(?<!\\)\|/g)?.length);
      expect(new Set(columns).size).toBe(1);
    }
  });
});

test('what cannot be read is found and stops nothing', () => {
  expect(printed).toContain('policies/binary.yaml');
  expect(printed).toMatch(/^verify +failed/m);
});

test('nothing of the base is left behind', () => {
  expect(readdirSync(join(folder.path, 'tmp'))).toEqual(['kept']);
});

test('a report is not written over what is no report', async () => {
  const said = await folder.run('tiaoli ci policies/empty.yaml --junit notes.xml | tail -n 1');
  expect(said).toContain('notes.xml');
  expect(read('notes.xml')).toBe('mine');
});
