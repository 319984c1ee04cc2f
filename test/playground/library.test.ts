import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

describeInBrowser('the library', () => {
  const playground = usePlayground();

  test('shows the policies by topic, and what was open lately', async () => {
    const page = await playground.open();
    await page.getByRole('heading', { name: '按主题打开' }).waitFor();
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await expectAccessible(page);
    const card = page.getByRole('main').getByRole('button', { name: '党费交纳', exact: true });
    await card.click();
    await page.getByText('没有问题').waitFor();
    await page.getByRole('button', { name: '条例', exact: true }).click();
    await page.getByRole('heading', { name: '最近打开' }).waitFor();
    await page.getByRole('button', { name: /^党费交纳 · / }).waitFor();
  });

  test('finds a policy by Chinese, by English and by the initials of its pinyin', async () => {
    const page = await playground.open();
    const list = page.getByRole('menuitem');
    await list.filter({ hasText: '党费交纳' }).waitFor();
    const all = await list.count();
    const search = page.getByRole('textbox', { name: /^查找条例/ });
    for (const word of ['党费', 'dues', 'dfjn']) {
      await search.fill(word);
      await expect.poll(() => list.count(), { timeout: 20_000 }).toBeLessThan(all);
      await list.filter({ hasText: '党费交纳' }).waitFor();
    }
    await search.fill('没有这样的条例');
    await page.getByText('没有找到').waitFor();
    await search.fill('dfjn');
    await list.filter({ hasText: '党费交纳' }).waitFor();
    await search.press('Enter');
    await page.getByText('没有问题').waitFor();
  });
});
