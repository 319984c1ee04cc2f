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
    if (words[1] !== 'ci') fillFromCommands(folder);
    else if (words.includes('--base')) commit(folder, policy);
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
  for (const [name, households, expected] of [
    ['failing', 10, '0元'],
    ['passing', 10, '1000元'],
    ['open', 10, '{ confirm: 1000元 }'],
    ['unnoticing', 0, '0元'],
  ] as const) {
    mkdirSync(join(folder, name, 'cases'), { recursive: true });
    write(`${name}/sample.yaml`, policy);
    write(`${name}/cases/households.yaml`, caseOf(households, expected));
  }
  symlinkSync('circular.yaml', join(folder, 'circular.yaml'));
}

/** A receipt and locks, which take commands to make. */
function fillFromCommands(folder: string): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
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

function caseOf(households: number, expected: string): string {
  const facts = `facts: { 户数: ${households} }`;
  return `policy: sample\ncases:\n  - { name: 例, ${facts}, expect: { 奖补: ${expected} } }\n`;
}

/** A repository whose last commit has the page's policy in folders in which it then was changed. */
function commit(folder: string, policy: string): void {
  const changed = policy.replace('100元', '200元');
  const as = (version: string, effective: string): string =>
    changed.replace('version: 1.0.0', `version: ${version}`).replace('2024-01-01', effective);
  const texts = {
    kept: policy,
    rewritten: changed,
    numbered: as('1.0.1', '2025-01-01'),
    dated: as('2.0.0', '2024-01-01'),
  };
  const git = (...args: string[]) => spawnSync('git', args, { cwd: folder });
  for (const name of Object.keys(texts)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'sample.yaml'), policy);
  }
  git('init', '--quiet');
  git('add', ...Object.keys(texts));
  const someone = ['-c', 'user.name=example', '-c', 'user.email=example@example.org'];
  git(...someone, 'commit', '--quiet', '--message', 'as it was');
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(folder, name, 'sample.yaml'), text);
  }
  writeFileSync(join(folder, 'trees.csv'), '树木,高度\n松,3\n');
}
