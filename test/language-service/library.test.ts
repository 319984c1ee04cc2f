import { createWorkspace, libraryOf, unreadLibraryOf } from '@tiaoli/language-service';
import { expect, test } from 'vitest';

const policy = (id: string, zh: string, version: string, effective: string): string =>
  `条例: ${id}
名称: { zh: ${zh}, en: ${id} }
版本: ${version}
施行: ${effective}
规则:
  金额: { 公式: 1元, 假定: 示例 }
`;

const files = [
  {
    path: 'README.md',
    text: `# 条例

## 路灯和道路 · Lamps and roads

| 文件夹 | 名称 | English |
|---|---|---|
| [lamps](lamps) | 路灯补助 | Street lamps |
`,
  },
  { path: 'lamps/1.0.0.yaml', text: policy('lamps', '路灯补助', '1.0.0', '2024-01-01') },
  { path: 'lamps/2.0.0.yaml', text: policy('lamps', '路灯补助', '2.0.0', '2025-01-01') },
  { path: 'lamps/broken.yaml', text: '条例: lamps\n版本: [' },
  { path: 'lamps/cases/all.yaml', text: '条例: lamps\n用例: []\n' },
  { path: 'elsewhere/about-lamps.yaml', text: '条例: lamps\n用例: []\n' },
  { path: 'lamps/notes.md', text: '# 说明' },
  { path: 'wells/1.0.0.yaml', text: policy('wells', '水井补助', '1.0.0', '2024-01-01') },
];

test('policies lie under their topic with all their files, those of no topic at the end', () => {
  const { topics } = libraryOf(createWorkspace(files));
  expect(topics.map(({ title, policies }) => [title?.zh, policies.map(({ id }) => id)])).toEqual([
    ['路灯和道路', ['lamps']],
    [undefined, ['wells']],
  ]);
  const lamps = topics[0]?.policies[0];
  expect(lamps?.title).toEqual({ zh: '路灯补助', en: 'lamps' });
  expect(lamps?.versions.map(({ path, effective }) => [path, effective])).toEqual([
    ['lamps/broken.yaml', undefined],
    ['lamps/2.0.0.yaml', '2025-01-01'],
    ['lamps/1.0.0.yaml', '2024-01-01'],
  ]);
  expect(lamps?.versions[0]?.errors).toBeGreaterThan(0);
  expect(lamps?.files.map(({ path }) => path)).toEqual([
    'elsewhere/about-lamps.yaml',
    'lamps/cases/all.yaml',
    'lamps/notes.md',
  ]);
});

test('before anything is read, the titles are those of the index', () => {
  const { topics } = unreadLibraryOf(createWorkspace(files));
  expect(topics.map(({ policies }) => policies[0]?.title)).toEqual([
    { zh: '路灯补助', en: 'Street lamps' },
    { zh: 'wells', en: 'wells' },
  ]);
});
