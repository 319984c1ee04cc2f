import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './repository.js';

const program = join(root, 'packages/cli/bin/tiaoli.js');

/**
 * Runs a command of a page, `tiaoli …`, in English, where `sample.yaml` is the page's policy and the
 * other files are what such pages speak of, and gives all that it printed.
 */
export function runCommand(line: string, policy: string): string {
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-'));
  try {
    fill(folder, policy);
    return run(folder, words.slice(1));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(folder: string, args: readonly string[]): string {
  const env = { PATH: process.env.PATH, LANG: 'en_GB.UTF-8' };
  const once = () =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder, env, timeout: 60_000 });
  const first = once();
  // A process that does not end after its work, which happens very rarely, is run again.
  const { stdout, stderr } = first.error === undefined ? first : once();
  return `${stderr}${stdout}`;
}

function fill(folder: string, policy: string): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('sample.yaml', policy);
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'several'));
  write('several/sample.yaml', policy);
  write('several/other.yaml', policy.replace('policy: sample', 'policy: other'));
  mkdirSync(join(folder, 'twice'));
  write('twice/first.yaml', policy);
  write('twice/second.yaml', policy);
  mkdirSync(join(folder, 'replaced'));
  write('replaced/1.0.0.yaml', policy);
  write('replaced/2.0.0.yaml', secondVersion(policy));
  for (const [name, expected] of [
    ['failing', '0元'],
    ['passing', '1000元'],
    ['open', '{ confirm: 1000元 }'],
  ] as const) {
    mkdirSync(join(folder, name, 'cases'), { recursive: true });
    write(`${name}/sample.yaml`, policy);
    write(`${name}/cases/households.yaml`, tenHouseholds(expected));
  }
  symlinkSync('circular.yaml', join(folder, 'circular.yaml'));
  const receipt = run(folder, [
    'eval',
    'sample.yaml',
    '--facts',
    '{}',
    '--as-of',
    '2024-06-01',
    '--json',
  ]);
  run(folder, ['lock', 'sample.yaml', '--file', 'sample.lock.json']);
  const lock = JSON.parse(readFileSync(join(folder, 'sample.lock.json'), 'utf8'));
  const version = lock.versions['sample@1.0.0'];
  const changed = { ...version, meaning: '', parts: { ...version?.parts, 'rule 奖补': '' } };
  write('changed.lock.json', JSON.stringify({ ...lock, versions: { 'sample@1.0.0': changed } }));
  const gone = { ...lock.versions, 'sample@0.9.0': version };
  write('gone.lock.json', JSON.stringify({ ...lock, versions: gone }));
  write('receipt.json', receipt);
  write('receipt-of-another-text.json', receipt.replace(/sha256:\w{8}/, 'sha256:00000000'));
}

function secondVersion(policy: string): string {
  return policy
    .replace('version: 1.0.0', 'version: 2.0.0')
    .replace('effective: 2024-01-01', 'effective: 2025-01-01');
}

function tenHouseholds(expected: string): string {
  const expectation = `expect: { 奖补: ${expected} }`;
  return `policy: sample\ncases:\n  - { name: 十户, facts: { 户数: 10 }, ${expectation} }\n`;
}
