import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serve } from '@tiaoli/server';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { root } from '../support/repository.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

const file = 'party-dues/1.0.0.yaml';

async function typeAtTop(page: Page, line: string): Promise<void> {
  await page.getByText('没有问题').waitFor();
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(`${line}\n`);
  await page.locator('.view-line').filter({ hasText: line }).waitFor();
}

describeInBrowser('files', () => {
  let folder = '';
  let served: Served | undefined;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'county-'));
    cpSync(join(root, 'policies/party-dues'), join(folder, 'party-dues'), { recursive: true });
    served = await serve({ root: folder, site: join(root, 'playground/dist') });
  });
  afterEach(async () => {
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  // After these hooks, so that the pages are closed before their server is.
  const playground = usePlayground();
  const open = (): Promise<Page> => playground.open({ file, address: served?.address ?? '' });
  const onDisk = (): string => readFileSync(join(folder, file), 'utf8');

  test('what is saved is in the folder, and what others write comes in', async () => {
    const page = await open();
    await typeAtTop(page, '# 一');
    await page.keyboard.press('Control+s');
    await page.getByText(`已保存 ${file}`).waitFor();
    expect(onDisk()).toMatch(/^# 一\n/);
    writeFileSync(join(folder, file), `# 二\n${onDisk()}`);
    await page.locator('.view-line').filter({ hasText: '# 二' }).waitFor();
    await page.getByRole('button', { name: '保存' }).isDisabled();
  });

  test('a conflict shows both texts; both can be kept', async () => {
    const page = await open();
    await typeAtTop(page, '# 我的');
    const theirs = `# 别人的\n${onDisk()}`;
    writeFileSync(join(folder, file), theirs);
    await page.getByText('在磁盘上变了').first().waitFor();
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByText('# 别人的').first().waitFor();
    await page.getByRole('dialog').getByText('# 我的').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '两份都留' }).click();
    await page.keyboard.press('Control+s');
    await page.getByText('party-dues/1.0.0-mine-1.yaml').first().waitFor();
    await expect
      .poll(() => readFileSync(join(folder, 'party-dues/1.0.0-mine-1.yaml'), 'utf8'))
      .toMatch(/^# 我的\n/);
    expect(onDisk()).toBe(theirs);
  });

  test('unsaved work is there again after a reload, and is not in the folder', async () => {
    const page = await open();
    await typeAtTop(page, '# 没有保存');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('找回了 1 个上次没有保存的文件').waitFor();
    await page.locator('.view-line').filter({ hasText: '# 没有保存' }).waitFor();
    expect(onDisk()).not.toContain('没有保存');
  });
});
