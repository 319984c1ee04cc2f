import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  checkVersions,
  decide,
  explain,
  resultSchema,
  supersededOn,
  versionTimeline,
} from 'tiaoli';
import { expect, test } from 'vitest';
import { samplePolicy, version } from './sample.js';

const head = (number: string, effective: string, more = '') => `policy: sample
title: { zh: 示例, en: Sample }
version: ${number}
effective: ${effective}
${more}sources:
  办法: { title: { zh: 示例办法, en: Sample measure } }
`;
const dated = `inputs: { 户数: { type: integer, unit: 户, min: 0 } }
parameters:
  标准:
    - { from: 2024-01-01, value: 10户, source: 办法 1 }
    - { from: 2024-07-01, value: 12户, source: 办法 1 }
    - { from: 2026-01-01, value: 15户, source: 办法 1 }
rules: { 达标: { source: 办法 1, formula: 户数 ≥ 标准 } }
variants:
  青岛市:
    title: { en: Qingdao }
    parameters:
      标准:
        - { from: 2024-01-01, value: 20户, source: 办法 2 }
        - { from: 2024-10-01, value: 22户, source: 办法 2 }
`;
const first = samplePolicy(dated, head('1.0.0', '2024-01-01', 'place: 山东省\n'));
const second = version('2.0.0', '2025-01-01', '2025-06-30');
const third = version('3.0.0', '2025-09-01');
const policies = [third, first, second];

test('a time line has periods, holes, variants, and the changes that come into force', () => {
  const line = versionTimeline(policies, 'sample');
  expect(line).toMatchObject({
    policy: 'sample',
    title: { zh: '示例', en: 'Sample' },
    versions: [
      {
        version: '1.0.0',
        from: '2024-01-01',
        until: '2024-12-31',
        replacedBy: '2.0.0',
        isNever: false,
        place: '山东省',
        variants: [{ name: '青岛市', title: { zh: '青岛市', en: 'Qingdao' } }],
        changes: [
          { on: '2024-07-01', parameters: ['标准'] },
          { on: '2024-10-01', parameters: ['标准'], place: '青岛市' },
        ],
      },
      { version: '2.0.0', from: '2025-01-01', until: '2025-06-30' },
      { version: '3.0.0', from: '2025-09-01' },
    ],
    holes: [{ from: '2025-07-01', until: '2025-08-31' }],
    supersededBy: [],
  });
  expect(line?.versions[1]).not.toHaveProperty('replacedBy');
  expect(line?.versions[2]).not.toHaveProperty('until');
  expect(JSON.parse(JSON.stringify(line))).toEqual(line);
  expect(versionTimeline(policies, 'other')).toBeUndefined();
  expect(versionTimeline([], '__proto__')).toBeUndefined();
});

test('of two versions of one day the lower one never applies', () => {
  const line = versionTimeline(
    [version('1.0.0', '2024-01-01'), version('1.1.0', '2024-01-01')],
    'sample',
  );
  expect(line?.versions[0]).toMatchObject({ version: '1.0.0', isNever: true, replacedBy: '1.1.0' });
  expect(line?.versions[1]).toMatchObject({ version: '1.1.0', isNever: false });
});

test('what is found stands in the file that can mend it, with a fix where one will do', () => {
  const early = version('1.0.0', '2024-01-01', '2025-03-31');
  const late = version('2.0.0', '2025-01-01');
  const [found, ...more] = checkVersions([late, early]);
  expect(more).toEqual([]);
  expect(found?.policy.version).toBe('1.0.0');
  expect(found?.diagnostic.code).toBe('version-outlives-next');
  const { span, fix } = found?.diagnostic ?? {};
  expect(early.source.text.slice(span?.start, span?.end)).toBe('2025-03-31');
  expect(fix?.edits).toEqual([{ span, text: '2024-12-31' }]);
});

test('a report says what replaced its version, where that is known', () => {
  const question = { facts: {}, asOf: '2025-02-01' };
  const alone = decide(first, question);
  expect(alone.report).not.toHaveProperty('superseded');
  const { report, diagnostics } = decide(first, { ...question, among: policies });
  expect(report?.superseded).toEqual({ policy: 'sample', version: '2.0.0', from: '2025-01-01' });
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['version-superseded', 'information'],
  ]);
  expect(new Ajv2020({ strict: false }).compile(resultSchema)(report)).toBe(true);
  expect(supersededOn(third, policies, '2030-01-01')).toBeUndefined();
});

test('an explanation of a replaced version begins with what replaced it', () => {
  const question = { facts: {}, asOf: '2025-02-01' };
  const alone = explain(first, question);
  expect(alone.diagnostics).toEqual([]);
  const given = { ...question, among: policies };
  const { explanation, diagnostics } = explain(first, given);
  expect(diagnostics.map(({ code }) => code)).toEqual(['version-superseded']);
  expect(explanation).toBe(
    `条例 sample 的 1.0.0 版自 2025-01-01 起已被 2.0.0 版取代。结果只说明按被取代的版本会怎样，不能作为办理依据。\n\n${alone.explanation}`,
  );
  const english = explain(first, { ...given, language: 'en', format: 'markdown' });
  expect(english.explanation).toMatch(
    /^Version 1.0.0 of the policy sample was replaced by version 2.0.0 on 2025-01-01. The result/,
  );
  const data = explain(first, { ...given, format: 'json' });
  expect(data.explanation).toEqual(explain(first, { ...question, format: 'json' }).explanation);
});
