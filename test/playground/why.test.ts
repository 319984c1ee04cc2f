import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

/** Opens the reasons for the facts of a case. */
async function reasonsFor(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: '填入用例的事实' }).fill(name);
  await page.getByTitle(name, { exact: true }).click();
  await page.getByText(`已填入“${name}”`).waitFor();
  await page.getByRole('tab', { name: '为什么' }).click();
}

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name }).click();
  await page.getByTitle(option, { exact: true }).last().click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    .waitFor({ state: 'detached' });
}

describeInBrowser('the reasons', () => {
  const playground = usePlayground();

  test('tell why, why not, and what a clause says', async () => {
    const page = await playground.open({ file: 'property-credit-rating/1.0.0.yaml' });
    await reasonsFor(page, '八十分多半分，AA 级');
    await page.getByText('80.5 分属于“80 分以上”，等级为“AA级”').waitFor();
    await choose(page, '解释哪个结果', '信用评级');
    await page.getByText('为什么不是别的等级').click();
    await page
      .getByRole('row', { name: /^AAA级/ })
      .getByText('还差 4.5 分')
      .waitFor();
    await choose(page, '解释哪个结果', '双备案');
    await page.getByRole('button', { name: '《红色物业工作讲话》6.4 双备案' }).click();
    await page.getByText('都应当在市智慧物业平台备案').waitFor();
    await expectAccessible(page);
  });

  test('of one element of a list are asked for by its name', async () => {
    const page = await playground.open({ file: 'red-black-list/1.0.0.yaml' });
    await reasonsFor(page, 'C 级上黑榜，B 级不上');
    await choose(page, '解释哪一个', '企业名单[甲公司]');
    await page.getByRole('heading', { name: '甲公司 · 够黑榜条件' }).waitFor();
  });

  test('are printed on a sheet with the receipt', async () => {
    const page = await playground.open({ file: 'property-credit-rating/1.0.0.yaml' });
    await reasonsFor(page, '八十分多半分，AA 级');
    await page.evaluate('window.print = () => {}');
    await page.getByRole('button', { name: '打印结果单' }).click();
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.sheet');
    await sheet.getByRole('heading', { name: '《物业服务企业信用评级》结果单' }).waitFor();
    const text = (await sheet.locator('tr, p').allTextContents()).join('\n');
    expect(text).toMatch(/业主满意度80%/);
    expect(text).toMatch(/信用等级AA级/);
    expect(text).toMatch(/sha256:[0-9a-f]{64}/);
    expect(await page.getByRole('tab', { name: '为什么' }).isVisible()).toBe(false);
  });
});
