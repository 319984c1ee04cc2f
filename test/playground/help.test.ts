import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

const file = 'old-community-takeover-subsidy/1.0.0.yaml';
const helpOf = (page: Page) => page.getByRole('dialog', { name: '帮助' });

describeInBrowser('the help', () => {
  const playground = usePlayground();

  test('is searched in both languages; a link leads to another page, and an example opens', async () => {
    const page = await playground.open();
    await page.keyboard.press('F1');
    const help = helpOf(page);
    await help.getByRole('heading', { name: '先知道这几点' }).waitFor();
    await expectAccessible(page);
    await help.getByLabel('在帮助里查找').fill('decision table');
    await help.getByRole('link', { name: '决策表', exact: true }).last().waitFor();
    await expectAccessible(page);
    await help.getByLabel('在帮助里查找').fill('');
    await help.getByRole('link', { name: '语言参考', exact: true }).click();
    await help.getByRole('article').getByRole('link', { name: '语义', exact: true }).click();
    await help.getByText('这一页还只有英文。').waitFor();
    await help.getByRole('button', { name: '后退' }).click();
    await help.getByRole('link', { name: '先知道这几点', exact: true }).click();
    await help.getByRole('button', { name: '试一试' }).click();
    await page.getByText('examples/language-what-a-clerk-needs-first.yaml · 没有保存').waitFor();
    await page.getByRole('region', { name: '结果' }).getByText('15000 元').waitFor();
    await help.waitFor({ state: 'hidden' });
  });

  test('has an address for each heading, in either language', async () => {
    const options = { fragment: 'help=language/score', settings: { language: 'en' } };
    const page = await playground.open(options);
    await page.getByRole('dialog').getByRole('heading', { name: 'Score' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
  });

  test('tells what a finding means: from the list and from the text', async () => {
    const page = await playground.open({ file });
    const line = page.locator('.view-line').filter({ hasText: '名称' }).first();
    await line.click();
    await page.keyboard.press('Home');
    await page.keyboard.type('附则');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /个错误/ }).click();
    await page.getByRole('button', { name: '这条提示的说明：missing-colon' }).click();
    const help = helpOf(page);
    await help.getByRole('heading', { name: 'missing-colon' }).waitFor();
    await help.getByRole('heading', { name: '正确的写法' }).waitFor();
    await expectAccessible(page);
    await help.getByRole('button', { name: '关闭' }).click();
    await help.waitFor({ state: 'hidden' });
    await page.locator('.view-line').filter({ hasText: '附则' }).click();
    await page.keyboard.press('F1');
    await help.getByRole('heading', { name: 'missing-colon' }).waitFor();
  });
});

describeInBrowser('the first visit', () => {
  const playground = usePlayground();

  test('is a tour of five steps, which does not come back by itself', async () => {
    const page = await playground.open({ settings: { tourSeen: false } });
    for (const step of [1, 2, 3, 4]) {
      await page.getByText(`${step} / 5`).waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: '下一步' }).press('Enter');
    }
    await page.getByText('5 / 5').waitFor();
    await page.getByRole('button', { name: '开始使用' }).click();
    await page.getByText('5 / 5').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('tab', { name: '用例' }).waitFor();
    expect(await page.getByText(/\d \/ 5/).count()).toBe(0);
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('button', { name: '再看一遍导览' }).click();
    await page.getByText('1 / 5').waitFor();
    await page.getByRole('button', { name: '跳过' }).click();
    await page.getByText('1 / 5').waitFor({ state: 'detached' });
  });

  test('the settings hold at once and stay', async () => {
    const page = await playground.open({ viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: '设置' }).click();
    const settings = page.getByRole('dialog', { name: '设置' });
    await settings.getByText('深色').click();
    await settings.getByText('18', { exact: true }).click();
    await settings.getByText('许可证：Apache-2.0').waitFor();
    await expectAccessible(page);
    const kept = await page.evaluate(`localStorage.getItem('tiaoli-settings')`);
    expect(JSON.parse(String(kept)).state).toMatchObject({ theme: 'dark', fontSize: 18 });
  });
});
