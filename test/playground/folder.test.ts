import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { usePlayground } from './harness.js';

/** A folder that the browser keeps for the page stands in for one that a person picks. */
const picking = `window.showDirectoryPicker = async () => {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('county', { create: true });
}`;

const path = '路灯补助/1.0.0.yaml';

describeInBrowser('a folder of this computer', () => {
  const playground = usePlayground();
  const choose = async (page: Page, command: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name: '文件', exact: true }).click();
    await page.getByRole('menuitem', { name: command }).click();
  };
  const stored = (page: Page): Promise<readonly string[]> =>
    page.evaluate(`(async () => {
      const root = await navigator.storage.getDirectory();
      const county = await root.getDirectoryHandle('county');
      const found = [];
      for await (const [name, entry] of county.entries()) {
        if (entry.kind !== 'directory') continue;
        for await (const inside of entry.keys()) found.push(name + '/' + inside);
      }
      return found.sort();
    })()`);

  test('is opened, worked in, and opened again after a reload', async () => {
    const page = await playground.open();
    await page.evaluate(picking);
    await page.getByRole('main').getByRole('button', { name: '打开本机文件夹' }).click();
    await page.getByText('这里还没有条例。新建').waitFor();

    await page.getByRole('main').getByRole('button', { name: '新建条例' }).click();
    await page.getByLabel('名称', { exact: true }).fill('路灯');
    await expect.poll(() => page.getByLabel(/^编号/).inputValue()).toBe('lu-deng');
    await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
    await page.getByText('没有问题').waitFor();
    await page.keyboard.press('Control+s');
    await expect.poll(() => stored(page)).toEqual(['lu-deng/1.0.0.yaml']);

    await choose(page, '改名');
    await page.getByLabel(/^文件名/).fill(path);
    await page.getByRole('dialog').getByRole('button', { name: '改名', exact: true }).click();
    await page.getByText(`已改名为 ${path}`).waitFor();
    expect(await stored(page)).toEqual([path]);

    await page.reload();
    await choose(page, '再次打开文件夹 county');
    await page.getByRole('menuitem', { name: '路灯' }).click();
    await page.getByText('没有问题').waitFor();
  });

  test('files of an older program open too, and those that cannot be are named', async () => {
    const page = await playground.open();
    const picked = page.waitForEvent('filechooser');
    await choose(page, '打开文件');
    // 路灯, as GB18030 has it.
    const older = Buffer.from([0xc2, 0xb7, 0xb5, 0xc6]);
    await (await picked).setFiles([
      { name: '说明.md', mimeType: 'text/plain', buffer: older },
      { name: 'program.js', mimeType: 'text/plain', buffer: Buffer.from('1') },
    ]);
    await page.getByText(/没有打开的：program\.js/).waitFor();
    await page.locator('.view-line').filter({ hasText: '路灯' }).waitFor();
  });
});
