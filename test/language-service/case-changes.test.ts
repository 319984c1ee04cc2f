import {
  acceptedCase,
  addedCase,
  caseFactsOf,
  caseFilesOf,
  createWorkspace,
} from '@tiaoli/language-service';
import { expect, test } from 'vitest';

const policy = `policy: lamps
title: { zh: 路灯, en: Lamps }
version: 1.0.0
effective: 2024-01-01
entities:
  街:
    key: 街名
    inputs:
      街名: { type: text }
      长度: { type: integer, unit: 米, min: 0 }
    rules:
      每街: { assumption: 示例, formula: 长度×2元/米 }
inputs:
  盏数: { type: integer, unit: 个, min: 0 }
  街道: { type: list, of: 街 }
rules:
  金额: { assumption: 示例, formula: 盏数×10元/个 }
`;
const cases = `policy: lamps
cases:
  - name: 两盏
    facts: { 盏数: 2 }
    expect: { 金额: 30元 }
`;
const path = 'lamps/1.0.0.yaml';
const file = 'lamps/cases/first.yaml';
const about = { facts: { 盏数: 3 }, asOf: '2024-02-01', name: '三盏', language: 'en' as const };

test('a case is added to the first file that takes it', () => {
  const workspace = createWorkspace([
    { path, text: policy },
    { path: file, text: cases },
  ]);
  const changed = addedCase(workspace, path, { ...about, because: '3×10', rules: ['金额'] });
  expect(changed?.path).toBe(file);
  workspace.set(file, changed?.text ?? '');
  const results = workspace.ranCases(file)?.run?.results ?? [];
  expect(results.map(({ name, status }) => [name, status])).toEqual([
    ['两盏', 'failed'],
    ['三盏', 'passed'],
  ]);
  expect(caseFactsOf(workspace, path).map(({ name, facts }) => [name, facts])).toEqual([
    ['两盏', { 盏数: 2 }],
    ['三盏', { 盏数: 3 }],
  ]);
});

test('where there is no file one is begun, under a name that is free', () => {
  const workspace = createWorkspace([
    { path, text: policy },
    { path: 'lamps/cases/cases.yaml', text: 'something else: 1\n' },
  ]);
  const facts = { 街道: [{ 街名: '南街', 长度: 5 }] };
  const changed = addedCase(workspace, path, { ...about, facts, rules: ['街道[南街].每街'] });
  expect(changed?.path).toBe('lamps/cases/cases-2.yaml');
  workspace.set('lamps/cases/cases-2.yaml', changed?.text ?? '');
  expect(caseFilesOf(workspace, path)).toEqual(['lamps/cases/cases-2.yaml']);
  const [result] = workspace.ranCases('lamps/cases/cases-2.yaml')?.run?.results ?? [];
  expect([result?.status, result?.checks.length]).toEqual(['passed', 1]);
});

test('a policy with errors takes no case, but its cases are known', () => {
  const workspace = createWorkspace([
    { path, text: policy.replace('盏数×10元/个', '盏数×') },
    { path: file, text: cases },
  ]);
  expect(addedCase(workspace, path, { ...about, rules: ['金额'] })).toBeUndefined();
  expect(caseFilesOf(workspace, path)).toEqual([file]);
});

test('a case takes what came out', () => {
  const workspace = createWorkspace([
    { path, text: policy },
    { path: file, text: cases },
  ]);
  const changed = acceptedCase(workspace, { file, index: 0 });
  expect(changed?.text).toBe(cases.replace('30元', '20'));
  workspace.set(file, changed?.text ?? '');
  expect(acceptedCase(workspace, { file, index: 0 })).toBeUndefined();
  expect(acceptedCase(workspace, { file, index: 7 })).toBeUndefined();
});
