import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

const folder = 'old-community-takeover-subsidy';

/** How many cases there are, once so many of them do not pass. */
async function countedWith(page: Page, failing: number): Promise<number> {
  const summary = page.getByText(new RegExp(`^共 \\d+ 个：.*不符 ${failing}，不能运行 0$`));
  return Number(/\d+/.exec(await summary.innerText())?.[0]);
}

describeInBrowser('the cases of a policy', () => {
  const playground = usePlayground();

  test('a case that fails is opened in the form, and takes the new result', async () => {
    const page = await playground.open({ file: `${folder}/cases/2022-first-version.yaml` });
    await page.locator('.view-line').filter({ hasText: '奖补金额' }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.type('1');
    await page.getByRole('tab', { name: '用例' }).click();
    const count = await countedWith(page, 1);
    await page.getByRole('checkbox', { name: '只看有问题的' }).check();
    await page.getByRole('button', { name: /不符\s*五万平方米接管满一年/ }).click();
    await page.getByRole('row', { name: '奖补金额 1200001 120000 不符' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '在表单里打开' }).click();
    const open = page.getByRole('region', { name: '打开的用例' });
    await open.getByRole('row', { name: '奖补金额 1200001 120000 不符' }).waitFor();
    await page.getByRole('region', { name: '结果' }).getByText('120000 元').waitFor();
    await expectAccessible(page);
    await open.getByRole('button', { name: '回到用例' }).click();
    await page.getByRole('checkbox', { name: '只看有问题的' }).check();
    await page.getByRole('button', { name: /不符\s*五万平方米接管满一年/ }).click();
    await page.getByRole('button', { name: '改成新结果' }).click();
    expect(await countedWith(page, 0)).toBe(count);
  });

  test('the facts at hand become a case', async () => {
    const page = await playground.open({ file: `${folder}/1.0.0.yaml` });
    await page.getByLabel('填入用例的事实').click();
    await page.getByTitle('施行首日即可适用').click();
    await page.getByRole('tab', { name: '用例' }).click();
    const count = await countedWith(page, 0);
    await page.getByRole('button', { name: '把现在的事实存成用例' }).click();
    const dialog = page.getByRole('dialog', { name: '把现在的事实存成用例' });
    await dialog.getByLabel('名称').fill('第一天，一万元');
    await dialog.getByLabel('因为').fill('50000×0.2×1＝10000 元');
    await dialog.getByRole('checkbox', { name: '奖补金额：10000 元' }).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '加入用例' }).click();
    await page.getByRole('button', { name: /通过\s*第一天，一万元/ }).click();
    expect(await countedWith(page, 0)).toBe(count + 1);
    await page.getByRole('row', { name: '奖补金额 10000 10000 通过' }).waitFor();
    expect(await page.getByRole('button', { name: '保存' }).isEnabled()).toBe(true);
  });

  test('what no case shows is listed, and leads to its line', async () => {
    const page = await playground.open({ file: 'county-property-assessment/1.0.0.yaml' });
    await page.getByRole('tab', { name: '用例' }).click();
    await page.getByText('没有覆盖的').click();
    await page.getByRole('progressbar', { name: '有用例的部分' }).waitFor();
    await expectAccessible(page);
  });

  test('what cases show of a line is marked beside it, unless one does not want it', async () => {
    const page = await playground.open({ file: 'property-coverage/1.0.0.yaml' });
    await page.locator('.view-line').first().click();
    await page.keyboard.press('Control+End');
    const mark = page.locator('.coverage-mark').last();
    await mark.hover();
    await page.getByText('这一行的').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /没有用例：\d+ 处|每一处都有用例/ }).click();
    await mark.waitFor({ state: 'detached' });
  });
});
