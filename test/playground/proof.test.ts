import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serve } from '@tiaoli/server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { root } from '../support/repository.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

const policy = `条例: sample
名称: { zh: 示例, en: Sample }
版本: 1.0.0
施行: 2024-01-01
输入:
  人数: { 类型: 整数, 单位: 人, 最小: 0, 最大: 500 }
  户数: { 类型: 整数, 单位: 户, 最小: 1, 最大: 500 }
规则:
  规模:
    假定: 示例
    决策表: |
      | 人数            | → 规模 |
      | > 户数 × 3人/户 | 大     |
      | < 户数 × 3人/户 | 小     |
`;

/** Two versions that differ for forty to forty-nine people. */
const version = (number: string, day: string, least: number): string => `条例: pair
名称: { zh: 两版, en: Pair }
版本: ${number}
施行: ${day}
输入:
  人数: { 类型: 整数, 单位: 人, 最小: 0, 最大: 500 }
规则:
  规模: { 假定: 示例, 分情形: [{ 当: 人数 ≥ ${least}人, 则: 大 }, { 否则: 小 }] }
`;

describeInBrowser('proof while a policy is written', () => {
  const playground = usePlayground();
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  let served: Served | undefined;
  beforeAll(async () => {
    mkdirSync(join(folder, 'sample'));
    writeFileSync(join(folder, 'sample/1.0.0.yaml'), policy);
    mkdirSync(join(folder, 'pair'));
    writeFileSync(join(folder, 'pair/1.0.0.yaml'), version('1.0.0', '2024-01-01', 50));
    writeFileSync(join(folder, 'pair/2.0.0.yaml'), version('2.0.0', '2025-01-01', 40));
    served = await serve({ root: folder, site: join(root, 'playground/dist') });
  }, 60_000);
  afterAll(async () => {
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const status = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const open = (settings = {}, file = 'sample/1.0.0.yaml'): Promise<Page> =>
    playground.open({
      file,
      settings,
      ...(served && { address: served.address }),
    });

  test('begins when it is asked for, finds facts, and opens them in the form', async () => {
    const page = await open();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.locator('.view-line').first().waitFor();
    expect(loaded.filter((url) => url.endsWith('.wasm'))).toEqual([]);
    await status(page, /^证\s?明$/).click();
    await status(page, '证明了 3 项').waitFor();
    expect(loaded.filter((url) => /z3.*\.wasm$/.test(url)).length).toBeGreaterThan(0);
    await status(page, '0 个错误，1 个提示').click();
    await page.getByText('没有写到这样的情况：人数 = 3 人、户数 = 1 户').waitFor();
    await status(page, '填进表单').click();
    await expect.poll(() => page.getByLabel('人数', { exact: true }).inputValue()).toBe('3');
    expect(await page.getByLabel('户数', { exact: true }).inputValue()).toBe('1');
  }, 120_000);

  test('follows the text, and says so in both languages', async () => {
    const page = await open({ proves: true, language: 'en' });
    await status(page, 'Proved: 3').waitFor();
    await page.locator('.view-line').filter({ hasText: '< 户数' }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Delete');
    await page.keyboard.type('≤');
    await status(page, 'Proved: 4').waitFor();
    await status(page, 'No problems').waitFor();
  }, 120_000);

  test('compares two versions, and opens facts for which they differ', async () => {
    const page = await open({}, 'pair/2.0.0.yaml');
    await page.getByRole('tab', { name: '版本' }).click();
    await page.getByText('所有事实', { exact: true }).click();
    await page.getByText('人数 = 40 人：修改前“小”，修改后“大”').waitFor();
    await page.getByText('只要人数不低于 40 人、不超过 49 人就如此，此外都不变').waitFor();
    await page.getByRole('main').getByRole('button', { name: '填进表单' }).click();
    await expect.poll(() => page.getByLabel('人数', { exact: true }).inputValue()).toBe('40');
  }, 120_000);

  test('finds the smallest change of facts for a result, and puts it into the form', async () => {
    const page = await open();
    await page.getByLabel('人数', { exact: true }).fill('10');
    await page.getByLabel('户数', { exact: true }).fill('4');
    await page.getByRole('button', { name: '怎样才能…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('要到').click();
    await page.getByTitle('大', { exact: true }).click();
    await dialog.getByRole('button', { name: '找最小的改变' }).click();
    await dialog.getByText('户数：由 4 户 改为 3 户（少 1 户）').waitFor();
    await dialog.getByText('这是最小的改变（已证明）').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '照此填进表单' }).click();
    await expect.poll(() => page.getByLabel('户数', { exact: true }).inputValue()).toBe('3');
  }, 120_000);

  test('lists the changes that no case notices, with facts that would', async () => {
    const page = await open();
    await page.getByRole('tab', { name: '用例' }).click();
    await page.getByText('没有察觉的', { exact: true }).click();
    const begin = page.getByRole('button', { name: '改改看' });
    await begin.click();
    await page.getByRole('button', { name: /^停\s?下$/ }).click();
    await begin.waitFor();
    expect(await page.getByText('条文有错').count()).toBe(0);
    await begin.click();
    await page.getByText(/^\d+ 处改动里用例察觉了 0 处（0%）/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '把能察觉的事实填进表单' }).first().click();
    await expect.poll(() => page.getByLabel('人数', { exact: true }).inputValue()).not.toBe('');
  }, 120_000);

  test('says what is missing where the page is not isolated', async () => {
    const page = await playground.open({ file: 'property-credit-rating/1.0.0.yaml' });
    await status(page, '证明用不了').click();
    await page.getByText('Cross-Origin-Embedder-Policy: require-corp').waitFor();
  });
});
