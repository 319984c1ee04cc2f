import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { expectAccessible } from './accessibility.js';
import { usePlayground } from './harness.js';

const file = 'owners-vote/2.0.0.yaml';

describeInBrowser('the versions of a policy', () => {
  const playground = usePlayground();

  test('stand on a time line, and two of them are compared rule by rule and by their results', async () => {
    const page = await playground.open({ file });
    await page.getByLabel('填入用例的事实').click();
    await page.locator('.ant-select-item-option').first().click();
    await page.getByRole('tab', { name: '版本' }).click();
    await page.getByRole('article', { name: '1.0.0 版' }).getByText('已失效').waitFor();
    await page.getByRole('article', { name: '2.0.0 版' }).getByText('现行').waitFor();

    const change = page.getByRole('group').filter({ hasText: '特别事项同意比例' });
    await change.click();
    await change.getByText('原来').waitFor();
    await expectAccessible(page);
    await page.getByText('结果', { exact: true }).last().click();
    await page.getByRole('columnheader', { name: /^1\.0\.0 版/ }).waitFor();
    await page.getByText('不同', { exact: true }).first().waitFor();
    await expectAccessible(page);
    await page.getByText('条文', { exact: true }).last().click();
    await page.locator('.monaco-diff-editor .char-insert').first().waitFor();
    await expectAccessible(page);
  });

  test('a new one is started from the one in force, and is not saved by that', async () => {
    const page = await playground.open({ file });
    await page.getByRole('tab', { name: '版本' }).click();
    await page
      .getByRole('article', { name: '2.0.0 版' })
      .getByRole('button', { name: '据此起草新版' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('owners-vote/2.1.0.yaml').waitFor();
    await dialog.getByLabel('版本号').fill('2.0.0');
    await dialog.getByText('已经有文件').waitFor();
    expect(await dialog.getByRole('button', { name: /起\s*草/ }).isDisabled()).toBe(true);
    await dialog.getByLabel('版本号').fill('3.0.0');
    await dialog.getByText('owners-vote/3.0.0.yaml').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /起\s*草/ }).click();
    const drafted = page.getByRole('article', { name: '3.0.0 版' });
    await drafted.getByText('尚未施行').waitFor();
    await drafted.getByText('没有保存').waitFor();
  });
});
