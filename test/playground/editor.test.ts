import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

const file = 'party-dues/1.0.0.yaml';

async function typeAtTop(page: Page, text: string): Promise<void> {
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(text);
}

/** What stands in the editor, with plain blanks. */
async function lineOf(page: Page, line: number): Promise<string> {
  const text = await page.locator('.view-line').nth(line).textContent();
  return (text ?? '').replaceAll('\u00a0', ' ');
}

describeInBrowser('the editor', () => {
  const playground = usePlayground();

  test('a mistake is told as one types, and its fix mends it', async () => {
    const page = await playground.open({ file });
    await page.getByText('没有问题').waitFor();
    await typeAtTop(page, '地区：甲市\n');
    await page.getByText('个错误').click();
    await page.getByRole('button', { name: '`地区` 后面是全角冒号' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^改好/ }).first().click();
    await page.getByText('没有问题').waitFor();
    expect(await lineOf(page, 0)).toBe('地区: 甲市');
  });

  test('what is written is coloured by what it is', async () => {
    const page = await playground.open({ file });
    await page.getByText('没有问题').waitFor();
    const pieces = page.locator('.view-line span[class^=mtk]');
    const kinds = async (): Promise<number> =>
      new Set(await pieces.evaluateAll((all) => all.map((each) => each.getAttribute('class'))))
        .size;
    await expect.poll(kinds, { timeout: 20_000 }).toBeGreaterThan(4);
  });

  test('pointing at a name tells what it is', async () => {
    const page = await playground.open({ file });
    await page.getByText('没有问题').waitFor();
    await page
      .locator('.view-line')
      .filter({ hasText: '版本' })
      .first()
      .hover({ position: { x: 12, y: 8 } });
    await page.locator('.monaco-hover:visible').getByText('版本号').first().waitFor();
  });

  test('the whole text changes its keywords and comes back, and is put in order', async () => {
    const page = await playground.open({ file });
    await page.getByText('没有问题').waitFor();
    const before = await lineOf(page, 1);
    await page.getByRole('button', { name: '关键词换成英文或中文' }).click();
    await page.locator('.view-line').filter({ hasText: 'policy: party-dues' }).waitFor();
    await page.getByText('没有问题').waitFor();
    await page.locator('.view-line').first().click({ button: 'right' });
    for (const name of ['转到定义', '转到引用', '重命名符号', '格式化文档']) {
      await page.getByRole('menuitem', { name }).waitFor();
    }
    await page.getByRole('menuitem', { name: '关键词换成中文' }).click();
    await page.locator('.view-line').filter({ hasText: before }).first().waitFor();
    await page.getByRole('button', { name: '整理排版' }).click();
    await page.getByText('已经是规范的样子').waitFor();
  });

  test('a name is found by the initials of its pinyin', async () => {
    const page = await playground.open({ file });
    await page.getByText('没有问题').waitFor();
    await page.locator('.view-line').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(' 且 yjyd');
    const offered = page
      .locator('.suggest-widget .monaco-list-row')
      .filter({ hasText: '应交月党费' });
    await offered.first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.view-line').filter({ hasText: '且 应交月党费' }).first().waitFor();
  });

  test('a name is changed in its policy and in the cases about it', async () => {
    const page = await playground.open({ file });
    await page.getByText('没有问题').waitFor();
    await page.locator('.view-line').first().click();
    await page.keyboard.press('Control+Home');
    for (const key of ['PageDown', 'PageDown']) await page.keyboard.press(key);
    const name = page.locator('.view-line span').getByText('计算基数', { exact: true });
    await name.first().click();
    await page.keyboard.press('F2');
    await page.locator('.rename-input').fill('月收入');
    await page.keyboard.press('Enter');
    await page.locator('.view-line').filter({ hasText: '月收入:' }).first().waitFor();
    await page.getByText('没有问题').waitFor();
    // The policy and both files of its cases wait to be saved.
    await page.locator('.ant-badge-count[title="3"]').waitFor();
  });
});
