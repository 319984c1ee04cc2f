import { readFile } from 'node:fs/promises';
import { readTable } from '@tiaoli/fact-tables';
import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { loadPolicy } from 'tiaoli';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { readText } from '../support/repository.js';
import { tableRows } from '../support/table-rows.mjs';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

const file = 'property-credit-rating/1.0.0.yaml';

/** Rows of facts as a county would have them, the second one with a mistake. */
async function workbook(rows: number): Promise<Buffer> {
  const { policy } = loadPolicy(readText(`policies/${file}`));
  if (policy === undefined) throw new Error('the policy does not load');
  const cells = tableRows(policy, rows);
  const [header = [], first = [], second = []] = cells;
  const column = second.findIndex((cell) => typeof cell === 'number');
  const wrong = second.map((cell, place) => (place === column ? '很多' : cell));
  const data = [header, first, wrong, ...cells.slice(3)];
  return Buffer.from(await writeXlsx({ sheets: [{ name: '企业', rows: data }] }));
}

async function load(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('tab', { name: '成批计算' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

describeInBrowser('a table of facts', () => {
  const playground = usePlayground();

  test('ten thousand rows are decided while the page answers, and are taken along', async () => {
    const page = await playground.open({ file, acceptDownloads: true });
    await load(page, '企业.xlsx', await workbook(10_000));
    await page.getByRole('button', { name: '计算所有行' }).click();
    await page.getByRole('progressbar').waitFor();
    // The page answers while the rows are worked out.
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByText('算出结果的行').waitFor({ timeout: 60_000 });
    await page.getByText('9,999').waitFor();
    await expectAccessible(page);

    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 .xlsx' }).click();
    const path = await (await waiting).path();
    const { sheets } = await readTable(await readFile(path), 'results.xlsx');
    expect(sheets[0]?.rows).toHaveLength(10_000);
  }, 120_000);

  test('a row in error says why, another one explains itself, results are summed up', async () => {
    const page = await playground.open({ file });
    await load(page, '企业.xlsx', await workbook(20));
    await page.getByRole('button', { name: '计算所有行' }).click();
    await page.getByRole('tab', { name: '有错的行 (1)' }).click();
    await page.getByText('“很多”').waitFor();
    await page.getByRole('tab', { name: '汇总' }).click();
    await page.getByRole('tabpanel').getByText('合计').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('tab', { name: '结果' }).click();
    await page.getByRole('button', { name: '为什么' }).first().click();
    await page.getByRole('dialog').getByText('讲话').first().waitFor();
    await expectAccessible(page);
  }, 60_000);

  test('a file that is no table says so', async () => {
    const page = await playground.open({ file });
    await load(page, 'picture.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1]));
    await page.locator('.ant-alert-error').first().waitFor();
  });
});
