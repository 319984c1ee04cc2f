import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serve } from '@tiaoli/server';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePath, problemOf } from '../../playground/src/files/commands/paths.js';
import { describeInBrowser } from '../support/browser.js';
import { root } from '../support/repository.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

const file = 'party-dues/1.0.0.yaml';
const taken = new Map([['party-dues/1.0.0.yaml', true]]);

test.each([
  ['', '请写文件名'],
  ['../away.yaml', '留在文件夹里'],
  ['/etc/a.yaml', '留在文件夹里'],
  ['a//b.yaml', '留在文件夹里'],
  ['.git/a.yaml', '不能用 . 开头'],
  ['a\\b.yaml', '符号'],
  ['a.js', '结尾'],
  ['a/b .yaml ', '空格'],
  ['party-dues/1.0.0.yaml', '已经有'],
  ['Party-dues/1.0.0.YAML', '已经有'],
])('a name such as `%s` is refused', (path, problem) => {
  expect(problemOf(path, taken)?.zh).toContain(problem);
});

test('a name that is free is taken as it is, another gets a number', () => {
  expect(problemOf('路灯/1.0.0.yaml', taken)).toBeUndefined();
  expect(freePath('路灯/1.0.0.yaml', taken)).toBe('路灯/1.0.0.yaml');
  expect(freePath('party-dues/1.0.0.yaml', taken)).toBe('party-dues/1.0.0-2.yaml');
});

describeInBrowser('commands for files', () => {
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

  const playground = usePlayground();
  const open = (): Promise<Page> => playground.open({ file, address: served?.address ?? '' });
  const choose = async (page: Page, command: string): Promise<void> => {
    const item = page.getByRole('menuitem', { name: command });
    // What comes up meanwhile, such as the editor, may close the menu.
    await expect
      .poll(
        async () => {
          if (!(await item.isVisible())) {
            await page.getByRole('button', { name: '文件', exact: true }).click();
          }
          return item.click({ timeout: 3_000 }).then(
            () => true,
            () => false,
          );
        },
        { timeout: 20_000 },
      )
      .toBe(true);
  };

  test('a new policy works at once, and is in the folder when it is saved', async () => {
    const page = await open();
    await choose(page, '新建条例');
    await page.getByLabel('名称', { exact: true }).fill('路灯维护补助');
    await expect.poll(() => page.getByLabel(/^编号/).inputValue()).toBe('lu-deng-wei-hu-bu-zhu');
    await page.getByLabel(/^编号/).fill('party-dues');
    await page.getByText('已经有这个编号的条例').waitFor();
    await expectAccessible(page);
    await page.getByLabel(/^编号/).fill('street-lamps');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await page.locator('.view-line').filter({ hasText: '路灯维护补助' }).first().waitFor();
    await page.getByText('没有问题').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('已保存 street-lamps/1.0.0.yaml').waitFor();
    expect(readFileSync(join(folder, 'street-lamps/1.0.0.yaml'), 'utf8')).toContain('路灯维护补助');
    await choose(page, '新建用例文件');
    await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
    await page.getByText('已建 street-lamps/cases/cases.yaml').waitFor();
    await page.getByText('没有问题').waitFor();
    await page.keyboard.press('Control+s');
    const cases = join(folder, 'street-lamps/cases/cases.yaml');
    await expect.poll(() => existsSync(cases)).toBe(true);
  });

  test('a file is renamed, deleted and brought back', async () => {
    const page = await open();
    const text = readFileSync(join(folder, file), 'utf8');
    await page.getByText('没有问题').waitFor();
    await choose(page, '改名');
    await page.getByLabel(/^文件名/).fill('../dues.yaml');
    await page.getByText('路径要留在文件夹里').waitFor();
    await page.getByLabel(/^文件名/).fill('party-dues/first.yaml');
    await page.getByRole('dialog').getByRole('button', { name: '改名', exact: true }).click();
    await page.getByText('已改名为 party-dues/first.yaml').waitFor();
    expect(readFileSync(join(folder, 'party-dues/first.yaml'), 'utf8')).toBe(text);
    expect(existsSync(join(folder, file))).toBe(false);
    await choose(page, '删除');
    await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
    await page.getByText(/^已删除 party-dues.first.yaml/).waitFor();
    expect(existsSync(join(folder, 'party-dues/first.yaml'))).toBe(false);
    await page.reload();
    await choose(page, '找回删除的文件');
    await page.getByRole('button', { name: '找回 party-dues/first.yaml' }).click();
    await page.getByText('没有问题').waitFor();
    await page.keyboard.press('Control+s');
    await expect.poll(() => existsSync(join(folder, 'party-dues/first.yaml'))).toBe(true);
  });

  test('the menu is opened, walked and closed with the keyboard', async () => {
    const page = await open();
    const button = page.getByRole('button', { name: '文件', exact: true });
    await button.press('Enter');
    await page.getByRole('menuitem', { name: '新建条例' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '新建用例文件' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('all files are downloaded together', async () => {
    const page = await open();
    await page.getByText('没有问题').waitFor();
    const begun = page.waitForEvent('download');
    await choose(page, '全部下载');
    const files = unzipSync(readFileSync(await (await begun).path()));
    expect(Object.keys(files)).toContain(file);
  });
});
