// Installs the engines that are compared, where they are not yet, and compares them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

// pnpm keeps the lock file that it installed from beside what it installed.
const installed = 'node_modules/.pnpm/lock.yaml';
const isInstalled =
  existsSync(new URL(installed, import.meta.url)) && read(installed) === read('pnpm-lock.yaml');
if (!isInstalled) {
  const { packageManager } = JSON.parse(read('../../package.json'));
  const args = ['--yes', packageManager, 'install', '--frozen-lockfile', '--prefer-offline'];
  // Its report is not part of the tables.
  execFileSync('npx', args, {
    cwd: here,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
}
await import('./compare/index.mjs');
