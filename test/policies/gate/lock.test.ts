import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../support/repository.js';

test('what was published decides as it did, and nothing is published without a lock', () => {
  const program = join(root, 'packages/cli/bin/tiaoli.js');
  const args = [program, 'lock', '--check', '--json', '--lang', 'en'];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(stdout).diagnostics).toEqual([]);
  expect(status).toBe(0);
});
