import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

/** Opens the views of the credit rating with the facts of one of its cases. */
async function openViews(page: Page): Promise<void> {
  await page.getByLabel('填入用例的事实').click();
  await page.getByTitle('八十分正好，AA 级').click();
  await page.getByRole('tab', { name: '看一看' }).click();
}

describeInBrowser('seeing a policy', () => {
  const playground = usePlayground();
  const file = 'property-credit-rating/1.0.0.yaml';

  test('the graph has live values; a node leads to what it reads and what reads it', async () => {
    const page = await playground.open({ file });
    await openViews(page);
    const score = page.getByRole('button', { name: /规则\s*信用得分\s*80 分/ });
    await score.focus();
    await page.keyboard.press('Enter');
    const chosen = page.getByRole('region', { name: '选中的一项' });
    await chosen.getByRole('button', { name: '不良信息扣分' }).click();
    await chosen.getByRole('button', { name: '群体上访次数' }).waitFor();
    await page.getByRole('checkbox', { name: '只看有关的' }).check();
    await expectAccessible(page);
    await page.getByText('列表', { exact: true }).click();
    await page.getByRole('row', { name: /信用得分 规则 80 分/ }).waitFor();
    await expectAccessible(page);
  });

  test('a score sheet tells points, and what is missing to the next grade', async () => {
    const page = await playground.open({ file });
    await openViews(page);
    await page.getByText('评分表', { exact: true }).click();
    await page.getByRole('row', { name: 'AAA级 85分以上 ✗ 没有达到 5 分' }).waitFor();
    await expectAccessible(page);
  });

  test('a chart is exact, and a table says the same', async () => {
    const page = await playground.open({ file });
    await openViews(page);
    await page.getByText('变化图', { exact: true }).click();
    await page.getByRole('img', { name: /信用评级随人员信息完整率的变化/ }).waitFor();
    await page
      .getByRole('row', { name: /0%（含） 到 100%（含）.*现在在这一段.*60 分 → 80 分/ })
      .waitFor();
    await expectAccessible(page);
    expect(await page.locator('canvas').count()).toBeGreaterThan(0);
  });
});
