import { mendTyping, printPolicy } from '@tiaoli/printer';
import { expect, test } from 'vitest';

const typed = [
  '条例：sample',
  '名称：｛zh：示例，en：Sample｝',
  '版本:1.0.0\u3000# 试行',
  '施行：２０２４－０１－０１',
  '输入：',
  '\t户数：{ 类型：整数，单位：户 }',
  '规则：',
  '\u3000达标：{ 假定：演示，公式：户数≥10户 }',
  '',
].join('\n');

test('a page of full-width signs is printed once they are mended', () => {
  expect(printPolicy(typed).value).toBeUndefined();
  const { text, count } = mendTyping(typed);
  expect(count).toBeGreaterThan(15);
  expect(printPolicy(text).value).toContain('名称: { zh: 示例, en: Sample }');
  expect(mendTyping(text)).toEqual({ text, count: 0 });
});

test('other mistakes stay', () => {
  const text = '条例: sample\n施新: 2024-01-01\n';
  expect(mendTyping(text)).toEqual({ text, count: 0 });
});
