import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

const subsidy = 'old-community-takeover-subsidy/1.0.0.yaml';

const result = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const group = (page: Page, name: string) => page.getByRole('radiogroup', { name, exact: true });

async function pick(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).click();
  await page.getByTitle(option, { exact: true }).last().click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    .waitFor({ state: 'detached' });
}

describeInBrowser('trying a policy', () => {
  const playground = usePlayground();

  test('results follow the form, and say what they still need', async () => {
    const page = await playground.open({ file: subsidy });
    const amount = result(page, '奖补金额');
    await amount.getByText('还定不下来').waitFor();
    await group(page, '骨干企业').getByText('否', { exact: true }).click();
    await amount.getByText('0 元', { exact: true }).waitFor();
    await page.getByText('不影响结果了，不必填').first().waitFor();
    await group(page, '骨干企业').getByText('是', { exact: true }).click();
    await page.getByRole('textbox', { name: '竣工日期' }).fill('1996年10月15日');
    await page.keyboard.press('Enter');
    await pick(page, '信用等级', '优秀');
    await page.getByRole('textbox', { name: '接管月数' }).fill('１２');
    await amount.getByRole('button', { name: '接管面积' }).click();
    await page.keyboard.type('5万');
    await amount.getByText('120000 元', { exact: true }).waitFor();
    await expectAccessible(page);
  });

  test('a wrong entry is told at its field and counts as not given', async () => {
    const page = await playground.open({ file: subsidy });
    await page.getByRole('textbox', { name: '接管月数' }).fill('13');
    await page.getByText(/接管月数 应填 0 月 至 12 月，不能是 13 月/).waitFor();
    await page.getByText('有 1 处填写看不懂').waitFor();
    await page.getByRole('textbox', { name: '接管月数' }).fill('');
    await page.getByText('有 1 处填写看不懂').waitFor({ state: 'detached' });
  });

  test('the facts of a case fill the form, and all can be cleared', async () => {
    const page = await playground.open({ file: 'property-credit-rating/1.0.0.yaml' });
    const grade = result(page, '信用等级');
    await grade.getByText('还定不下来').waitFor();
    await page.getByRole('combobox', { name: '填入用例的事实' }).fill('差半分不到八十分');
    await page.getByTitle('差半分不到八十分，A 级').click();
    await grade.getByText('A级', { exact: true }).waitFor();
    expect(await page.getByRole('textbox', { name: '业主满意度' }).inputValue()).toBe('80');
    await page.getByRole('button', { name: '全部清空' }).click();
    await grade.getByText('还定不下来').waitFor();
  });

  test('an interview asks one thing at a time and stops when all is decided', async () => {
    const page = await playground.open({ file: subsidy });
    await page.getByText('逐项询问').click();
    await page.getByRole('textbox', { name: /竣工/ }).fill('2001-01-01');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '下一题' }).click();
    await page.getByText('已经定下来了').waitFor();
    await result(page, '奖补金额').getByText('0 元', { exact: true }).waitFor();
    await page.getByRole('button', { name: '上一题' }).click();
    await page.getByRole('heading', { name: /竣工/ }).waitFor();
  });

  test('cells of a spreadsheet are pasted into a list', async () => {
    const page = await playground.open({ file: 'red-black-list/1.0.0.yaml' });
    await page.getByRole('button', { name: '从 Excel 粘贴' }).click();
    await page
      .getByRole('dialog')
      .getByRole('textbox')
      .fill('企业名称\t信用得分\n甲公司\t90\n乙公司\t1,0');
    await page.getByRole('button', { name: '加到表里' }).click();
    await page.getByRole('textbox', { name: '第 2 行 企业名称' }).waitFor();
    await page.getByRole('textbox', { name: '第 2 行 信用得分' }).fill('好');
    await page.getByText(/应填数.*不能是 好/).waitFor();
    await page.getByRole('button', { name: '删除第 2 行' }).click();
    expect(await page.getByRole('textbox', { name: /企业名称/ }).count()).toBe(1);
    await expectAccessible(page);
  });
});
