import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { encodeShare } from '../../playground/src/share/encode.js';
import { describeInBrowser } from '../support/browser.js';
import { root } from '../support/repository.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

const file = 'old-community-takeover-subsidy/1.0.0.yaml';

const line = (page: Page, text: string) => page.locator('.view-line').filter({ hasText: text });
const months = (page: Page) => page.getByRole('textbox', { name: '接管月数' });

async function shareLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: '分享', exact: true }).click();
  return page.getByRole('textbox', { name: '链接', exact: true }).inputValue();
}

/** As if the person put it into the address of the page that is open. */
async function followLink(page: Page, fragment: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(fragment)}`);
}

async function typeAtTop(page: Page, text: string): Promise<void> {
  await page.getByText('没有问题').waitFor();
  await line(page, '条例').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(`${text}\n`);
  await line(page, text).waitFor();
}

describeInBrowser('sharing', () => {
  const playground = usePlayground();

  test('a link shows its policy and facts over a changed draft, which stays; it can be kept', async () => {
    const sender = await playground.open({ file });
    await months(sender).fill('7');
    const link = new URL(await shareLink(sender));
    expect(link.hash).toMatch(/^#share=1\.[\w-]+$/);
    await sender.getByText('事实会原样写进链接：接管月数。').waitFor();
    await expectAccessible(sender);

    const page = await playground.open({ file });
    await typeAtTop(page, '# 我的草稿');
    await followLink(page, link.hash);
    await page.getByText(`来自链接：${file}`).waitFor();
    await expect.poll(() => months(page).inputValue()).toBe('7');
    await line(page, '条例').first().waitFor();
    expect(await line(page, '# 我的草稿').count()).toBe(0);

    await page.getByRole('button', { name: '另存为新文件' }).click();
    const name = page.getByRole('textbox', { name: '新文件的名字' });
    await name.fill(file);
    await page.getByText('已经有这个文件，换一个名字。').waitFor();
    await name.fill('../1.yaml');
    await page.getByText('用文件夹里的 .yaml 文件名').waitFor();
    await expectAccessible(page);
    await name.fill('别人的/1.0.0.yaml');
    await page.keyboard.press('Enter');
    await page.getByText('已另存为 别人的/1.0.0.yaml，还没有保存').waitFor();
    expect(await months(page).inputValue()).toBe('7');

    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('找回了 2 个上次没有保存的文件').waitFor();
    await page.getByText('别人的/1.0.0.yaml · 没有保存').waitFor();
    await page.goto(`${link.origin}/#file=${file}`);
    await page.reload();
    await line(page, '# 我的草稿').waitFor();
  });

  test('a link cannot be changed, and leads back to the own files when it is closed', async () => {
    const sender = await playground.open({ file: 'credit-based-supervision/1.0.0.yaml' });
    const link = new URL(await shareLink(sender));
    await sender.getByText('它引用的 property-credit-rating/1.0.0.yaml').waitFor();

    const page = await playground.open({ fragment: link.hash.slice(1) });
    await page.getByText('来自链接：credit-based-supervision/1.0.0.yaml').waitFor();
    await page.getByRole('article', { name: '检查倍数', exact: true }).waitFor();
    await line(page, '条例').first().click();
    await page.keyboard.type('x');
    await page.getByText('不能改。要改，先另存为新文件').first().waitFor();
    await page.getByRole('button', { name: '关键词换成英文或中文' }).click();
    await page.locator('.ant-message').getByText('不能改。要改，先另存为新文件').waitFor();
    expect(await line(page, '条例').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /关\s*闭/ }).click();
    await page.getByText('来自链接').waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe('');
  });

  test('a used policy that is another one here is told; the way back leads to the own file', async () => {
    const page = await playground.open({ file });
    await months(page).waitFor();
    const policy = 'credit-based-supervision/1.0.0.yaml';
    const used = { path: 'property-credit-rating/1.0.0.yaml', hash: `sha256:${'0'.repeat(64)}` };
    const text = readFileSync(join(root, 'policies', policy), 'utf8');
    const share = { policy, files: [{ path: policy, text }, used], facts: {}, panel: 'why' };
    await followLink(page, `share=${encodeShare(share)}`);
    await page.getByText(`它引用的 ${used.path} 和分享时的不一样`).waitFor();
    await page.getByRole('tab', { name: '为什么', selected: true }).waitFor();
    await page.goBack();
    await page.getByText('来自链接').waitFor({ state: 'detached' });
    await page.getByText(file, { exact: true }).waitFor();
    expect(new URL(page.url()).hash).toBe(`#file=${file}`);
  });

  test('a broken link says so and changes nothing', async () => {
    const page = await playground.open({ file, fragment: 'share=1.AAAA' });
    await page.getByText('这个链接打不开').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /关\s*闭/ }).click();
    await page.getByText('这个链接打不开').waitFor({ state: 'detached' });
  });
});
