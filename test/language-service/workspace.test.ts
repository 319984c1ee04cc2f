import { createWorkspace, diagnosticsOf } from '@tiaoli/language-service';
import { describe, expect, test } from 'vitest';
import { bundledWorkspace } from './bundled.js';

const policy = (id: string, rule: string, uses = '') => `条例: ${id}
名称: { zh: 甲, en: First }
版本: 1.0.0
施行: 2022-01-01
依据: { 办法: { 名称: { zh: 办法, en: Measure } } }
${uses}输入: { 人数: { 类型: 整数, 单位: 人, 最小: 0 } }
规则:
  ${rule}
`;

const used = policy('used', '达标: { 依据: 办法 1, 公式: 人数 在 3人以上 }');
const using = policy('using', '可补: { 依据: 办法 1, 公式: 甲.达标 }', '引用: { 甲: used@1 }\n');
const other = policy('other', '少: { 依据: 办法 1, 公式: 人数 在 3人以下 }');

const files = () => [
  { path: 'used.yaml', text: used },
  { path: 'using.yaml', text: using },
  { path: 'other.yaml', text: other },
];

test('what did not change is not read again', () => {
  const workspace = createWorkspace(files());
  const before = ['used.yaml', 'using.yaml', 'other.yaml'].map((path) => workspace.loaded(path));
  expect(before.map((each) => each?.diagnostics)).toEqual([[], [], []]);
  workspace.set('other.yaml', other.replace('3人', '4人'));
  expect(workspace.loaded('used.yaml')).toBe(before[0]);
  expect(workspace.loaded('using.yaml')).toBe(before[1]);
  expect(workspace.loaded('other.yaml')).not.toBe(before[2]);
});

test('what uses a changed policy is checked again', () => {
  const workspace = createWorkspace(files());
  expect(diagnosticsOf(workspace, 'using.yaml')).toEqual([]);
  workspace.set('used.yaml', used.replace('达标:', '合格:'));
  expect(diagnosticsOf(workspace, 'using.yaml')).not.toEqual([]);
  workspace.set('used.yaml', used);
  expect(diagnosticsOf(workspace, 'using.yaml')).toEqual([]);
  workspace.remove('used.yaml');
  expect(diagnosticsOf(workspace, 'using.yaml').map(({ code }) => code)).toContain(
    'unknown-policy',
  );
});

test('files are told apart by what they hold', () => {
  const workspace = bundledWorkspace();
  const kinds = new Map(workspace.paths().map((path) => [path, workspace.kindOf(path)]));
  expect(kinds.get('owners-vote/1.0.0.yaml')).toBe('policy');
  expect(kinds.get('owners-vote/cases/2021-outcome.yaml')).toBe('cases');
  expect(kinds.get('old-community-takeover-subsidy/cases/2022-months.csv')).toBe('cases');
  expect(kinds.get('old-community-takeover-subsidy/example-facts.yaml')).toBe('other');
  expect(kinds.get('sources/red-property-speeches.yaml')).toBe('register');
});

describe('the bundled policies', () => {
  const workspace = bundledWorkspace();
  test.each(workspace.paths().map((path) => [path]))('%s has no findings', (path) => {
    expect(diagnosticsOf(workspace, path)).toEqual([]);
  });
});

test('only its own versions and what says so may replace a policy', () => {
  const rules = 'rules: { 数: { formula: 1, assumption: 示例 } }';
  const policy = (id: string, more: string, version = '1.0.0') =>
    `policy: ${id}\nversion: ${version}\neffective: 2024-01-01\n${more}\n${rules}\n`;
  const workspace = createWorkspace([
    { path: 'old/1.0.0.yaml', text: policy('old', '') },
    { path: 'old/1.1.0.yaml', text: policy('old', '', '1.1.0') },
    { path: 'new.yaml', text: policy('new', 'supersedes: [old@1]') },
    { path: 'user.yaml', text: policy('user', 'uses: { 旧: old@1 }') },
  ]);
  const found = workspace.successorsOf('old').map(({ id, version }) => `${id} ${version}`);
  expect(found).toEqual(['new 1.0.0', 'old 1.0.0', 'old 1.1.0']);
});
