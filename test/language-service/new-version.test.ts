import { createWorkspace, newVersionOf } from '@tiaoli/language-service';
import { expect, test } from 'vitest';

const text = `# 路灯
policy: lamps
title: { zh: 路灯, en: Lamps }
version: 1.2.0 # 现行
effective: 2024-01-01
until: 2025-12-31
inputs: { 盏数: { type: integer, unit: 个, min: 0 } }
rules: { 金额: { assumption: 示例, formula: 盏数×10元/个 } }
`;
const path = 'lamps/1.2.0.yaml';
const workspace = () => createWorkspace([{ path, text }]);

test('a new version is the earlier one with another number and date, and without its end', () => {
  const made = newVersionOf(workspace(), { from: path, effective: '2026-01-01' });
  expect(made).toMatchObject({ path: 'lamps/1.3.0.yaml', version: '1.3.0', isTaken: false });
  expect(made?.text).toBe(
    text
      .replace('1.2.0', '1.3.0')
      .replace('2024-01-01', '2026-01-01')
      .replace('until: 2025-12-31\n', ''),
  );
  expect(made?.findings).toEqual([]);
});

test('a number that is taken, and one that cannot be, are told', () => {
  const taken = newVersionOf(workspace(), {
    from: path,
    version: '1.2.0',
    effective: '2026-01-01',
  });
  expect(taken?.isTaken).toBe(true);
  const wrong = newVersionOf(workspace(), { from: path, version: 'two', effective: '2026-01-01' });
  expect(wrong?.hasErrors).toBe(true);
});

test('nothing is begun with a text that has errors', () => {
  const broken = createWorkspace([{ path, text: text.replace('formula:', 'formal:') }]);
  expect(newVersionOf(broken, { from: path, effective: '2026-01-01' })).toBeUndefined();
});
