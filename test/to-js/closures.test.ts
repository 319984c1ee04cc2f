import { execFileSync } from 'node:child_process';
import { checkPolicy } from '@tiaoli/checker';
import { parsePolicy } from '@tiaoli/parser';
import { expect, test } from 'vitest';
import { readText, root } from '../support/repository.js';

/** As a page with a strict Content-Security-Policy does. */
const forbidden = '--disallow-code-generation-from-strings';

function decideWith(form: 'code' | 'closures'): string {
  const { core } = checkPolicy(parsePolicy(readText('test/to-js/cases/allowance.yaml')).value);
  const facts = { 面积: 10.5, 人数: 2, 等级: '优秀', 开业日期: '2020-02-29' };
  const program = `
    import { compile } from '@tiaoli/to-js';
    const options = { trust: 'checked', form: '${form}' };
    const decide = compile(${JSON.stringify(core)}, options).on('2024-06-01');
    console.log(JSON.stringify(decide(${JSON.stringify(facts)})));
  `;
  const words = [forbidden, '--input-type=module', '--eval', program];
  return execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
}

test('closures decide where generated code is forbidden', () => {
  expect(JSON.parse(decideWith('closures'))).toEqual({
    人均面积: 5.25,
    符合条件: true,
    补贴: 2.1,
  });
  expect(() => decideWith('code')).toThrow('Code generation from strings disallowed');
});
