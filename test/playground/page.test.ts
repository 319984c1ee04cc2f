import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

describeInBrowser('the page', () => {
  const playground = usePlayground();

  test('lists the policies, and opens one with its results', async () => {
    const page = await playground.open();
    await page.getByRole('menuitem', { name: '党费交纳' }).click();
    await page.getByText('应交月党费').first().waitFor();
    await page.getByRole('code').first().waitFor();
    await expectAccessible(page);
  });

  test('changes its language and its theme, and keeps them', async () => {
    const page = await playground.open();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('menuitem', { name: 'Party dues' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '中文' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});
