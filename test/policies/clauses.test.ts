import { readCitingPolicy, readRegister, trace } from '@tiaoli/sources';
import { expect, test } from 'vitest';
import { filesUnder, readText } from '../support/repository.js';
import { versionFiles } from './bundled.js';

const read = filesUnder('policies/sources', '.yaml').map((path) =>
  readRegister(readText(path), { name: path }),
);
const registers = read.flatMap(({ register }) => register ?? []);
const policies = versionFiles.map((path) => readCitingPolicy(readText(path), { name: path }));
const traced = trace(registers, policies);

test('the registers can be read', () => {
  expect(read.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
});

test('registers and policies fit each other: only what is wrong with the sources is left', () => {
  const findings = traced.findings
    .filter(({ diagnostic }) => diagnostic.severity !== 'information')
    .map(({ source, diagnostic }) => `${source.name}: ${diagnostic.message.en}`);
  expect(findings).toEqual([]);
});

test('all 78 clauses of the speeches are accounted for', () => {
  const speeches = traced.registers.find(
    ({ register }) => register.id.text === 'red-property-speeches',
  );
  expect(speeches?.clauses).toHaveLength(78);
  expect(speeches?.counts.unexplained).toBe(0);
});

test('every clause has an English title of its own', () => {
  const bare = registers.flatMap(({ clauses }) =>
    clauses.filter(({ title }) => /\p{Script=Han}/u.test(title.en) || title.en === title.zh),
  );
  expect(bare.map(({ id }) => id.text)).toEqual([]);
});

test('the known defects of the speeches are reported', () => {
  const notes = traced.findings.filter(({ diagnostic }) => diagnostic.severity === 'information');
  expect(notes.map(({ diagnostic }) => diagnostic.message.en)).toEqual(
    expect.arrayContaining([
      '`four-gates` announces 4 items and lists 3',
      '`ten-prohibitions` announces 10 items and lists 3',
      'the source of `tourism-road-milestones` has a defect: 期限没有年份。',
    ]),
  );
});
