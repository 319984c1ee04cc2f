import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

const file = 'old-community-takeover-subsidy/1.0.0.yaml';

/** A worker that never comes back from a question with this number in its facts. */
const stuckIn = '98765';
const stuck = `addEventListener('message', ({ data }) => {
  while (JSON.stringify(data).includes('${stuckIn}'));
});
`;

async function makeSlow(page: Page): Promise<void> {
  await page.route('**/worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${stuck}${await response.text()}` });
  });
}

/** Ten seconds of patience pass in one. */
async function hurry(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const wait = globalThis.setTimeout;
    globalThis.setTimeout = ((then: () => void, delay = 0) =>
      wait(then, delay === 10_000 ? 1000 : delay)) as typeof wait;
  });
}

describeInBrowser('work that does not end', () => {
  const playground = usePlayground();

  test('is stopped, and the page goes on with all that was written', async () => {
    const page = await playground.open();
    await makeSlow(page);
    await hurry(page);
    await page.goto(`${page.url().split('#')[0]}#file=${file}`);
    await page.reload();
    await page.getByText('没有问题').waitFor();
    const income = page.getByRole('textbox', { name: '接管面积' });
    await income.fill(stuckIn);
    await page.getByText('计算中…').waitFor();
    const notice = page.getByRole('alert').filter({ hasText: '计算花的时间很长' });
    await notice.waitFor();
    await expectAccessible(page);
    await notice.getByRole('button', { name: '停下' }).click();
    await page.getByText('计算已停下').waitFor();
    expect(await income.inputValue()).toBe(stuckIn);
    await income.fill('5000');
    await page.getByText('计算已停下').waitFor({ state: 'detached' });
    await page.locator('.view-line').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('地区：甲市\n');
    await page.getByText('个错误').waitFor();
  });
});
