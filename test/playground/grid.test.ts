import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

const file = 'party-organization-ladder/1.0.0.yaml';

async function openGrid(page: Page): Promise<void> {
  await page.getByText('没有问题').waitFor();
  await page.getByRole('button', { name: '表格编辑' }).click();
  await page.getByRole('region', { name: '表格编辑' }).getByRole('table').waitFor();
}

describeInBrowser('a decision table as a grid', () => {
  const playground = usePlayground();

  test('a wrong cell is marked, and the text goes with it', async () => {
    const page = await playground.open({ file });
    await openGrid(page);
    const cell = page.getByRole('textbox', { name: /^第 1 行，/ }).first();
    const before = await cell.inputValue();
    await cell.fill('3公里以上');
    await cell.press('Enter');
    await page.locator('.grid-input[aria-invalid=true]').first().waitFor();
    await page.locator('.view-line').filter({ hasText: '3公里以上' }).first().waitFor();
    await expectAccessible(page);
    await cell.fill(before);
    await cell.press('Enter');
    await page.getByText('没有问题').waitFor();
  });

  test('rows come by keyboard and from a spreadsheet, and go', async () => {
    const page = await playground.open({ file });
    await openGrid(page);
    const rows = page.getByRole('region', { name: '表格编辑' }).locator('tbody tr');
    const count = await rows.count();
    const first = page.locator('[data-cell="0 0"]');
    await first.press('Control+Enter');
    await expect.poll(() => rows.count()).toBe(count + 1);
    await expect.poll(() => page.evaluate('document.activeElement.dataset.cell')).toBe('1 0');
    await page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text/plain', '不限\\t甲\\r\\n乙\\t丙\\r\\n');
      document.activeElement.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }`);
    await expect.poll(() => page.locator('[data-cell="2 1"]').inputValue()).toBe('丙');
    await page.getByRole('button', { name: '第 2 行', exact: true }).click();
    await page.getByRole('menuitem', { name: '删去这一行' }).click();
    await expect.poll(() => rows.count()).toBe(count);
    expect(await page.locator('[data-cell="1 0"]').inputValue()).toBe('乙');
  });
});
