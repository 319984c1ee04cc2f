import { caseFileSchema } from '@tiaoli/cases';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  decide,
  type FactsObject,
  factsSchema,
  type JsonSchema,
  policyFileSchema,
  resultSchema,
} from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesUnder, readText } from '../support/repository.js';
import { everyResult, samplePolicy } from './sample.js';

const validator = (schema: JsonSchema) => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = ajv.compile(schema);
  return (data: unknown): unknown => (validate(data) ? [] : validate.errors);
};

const policy = samplePolicy(everyResult);
const full = { 人数: 12, 金额: 10, 满意度: '92%', 等级: '良好', 备注: '', 开工日期: '2024-02-29' };

describe('the schema of results holds for', () => {
  const check = validator(resultSchema);
  const cases: readonly (readonly [string, FactsObject])[] = [
    ['decided', { ...full, 违规: true }],
    ['undecided', { 人数: 3, 满意度: '95%' }],
    ['errors', { 人数: 0 }],
    ['nothing known', {}],
  ];
  test.each(cases)('%s', (_name, facts) => {
    for (const numbers of ['string', 'json'] as const) {
      const { report } = decide(policy, { facts, asOf: '2024-06-01', numbers });
      expect(check(JSON.parse(JSON.stringify(report)))).toEqual([]);
    }
  });

  test('nothing else', () => {
    expect(check({ policy: 'sample' })).not.toEqual([]);
  });
});

describe('the schema of facts', () => {
  const schema = factsSchema(policy, { language: 'en' });
  const check = validator(schema);

  test('says what each fact is', () => {
    expect(schema).toMatchObject({
      title: 'Sample',
      properties: {
        人数: { type: ['integer', 'string'], minimum: 0, maximum: 100, 'x-unit': '人' },
        金额: { 'x-unit': '万元', 'x-decimals': 2 },
        等级: { enum: ['优秀', '良好', '合格'] },
        开工日期: { format: 'date', description: 'not before 2020-01-01' },
        违规: { title: 'Violation', type: 'boolean' },
      },
    });
  });

  test.each([
    [full],
    [{}],
    [{ 金额: '19.99' }],
    [{ 金额: 19.99 }],
    [{ 满意度: 0.7 }],
    [{ 人数: '12' }],
  ])('accepts %o, as the policy does', (facts) => {
    expect(check(facts)).toEqual([]);
    expect(decide(policy, { facts, asOf: '2024-06-01' }).diagnostics).toEqual([]);
  });

  test.each([
    [{ 人数: 101 }],
    [{ 人数: '1.5' }],
    [{ 人数: 1.5 }],
    [{ 金额: '1.999' }],
    [{ 等级: '优' }],
    [{ 违规: '不知道' }],
    [{ 人树: 1 }],
  ])('refuses %o, as the policy does', (facts) => {
    expect(check(facts)).not.toEqual([]);
    expect(decide(policy, { facts, asOf: '2024-06-01' }).report).toBeUndefined();
  });
});

const versions = filesUnder('policies', '.yaml').filter((path) => /\d\.yaml$/.test(path));
const cases = filesUnder('policies', '.yaml').filter((path) => path.includes('/cases/'));

// As an editor's YAML extension reads files: with the library's own schema, not our reader.
test.each(versions)('the schema of policy files accepts %s', (path) => {
  expect(validator(policyFileSchema)(parse(readText(path)))).toEqual([]);
});

test.each(cases)('the schema of case files accepts %s', (path) => {
  expect(validator(caseFileSchema)(parse(readText(path)))).toEqual([]);
});

test.each([
  { policy: 'a' },
  { policy: 'a', version: '1.0.0', effective: '2024-01-01', rules: { 甲: { fromula: '1' } } },
  { policy: 'a', version: '1.0.0', effective: 'soon', rules: {} },
])('the schema of policy files refuses %o', (data) => {
  expect(validator(policyFileSchema)(data)).not.toEqual([]);
});
