import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../support/repository.js';

const program = join(root, 'packages/cli/bin/tiaoli.js');
const policy = join(root, 'test/bench/workloads/subsidy.yaml');
const minute = 60_000;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaoli-batch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function begin(...more: readonly string[]) {
  const args = ['batch', policy, '--as-of', '2024-06-01', '--out', 'out.csv', ...more];
  return spawn(process.execPath, [program, ...args], { cwd: folder });
}

const head = '面积,月数\n';

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a batch that is stopped by %s leaves nothing, and an older file as it was',
  async (signal) => {
    writeFileSync(join(folder, 'out.csv'), 'before');
    const child = begin('--in', '-', '--format', 'csv', '--threads', '2');
    // What it no longer reads is of no interest.
    child.stdin.on('error', () => undefined);
    child.stdin.write(`${head}${'12.34,5\n'.repeat(300_000)}`);
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
    });
    // It is at work when its file is there, under another name.
    while (readdirSync(folder).length < 2) await new Promise((done) => setTimeout(done, 20));
    child.kill(signal);
    const [code] = await once(child, 'exit');
    expect(code).toBe(1);
    expect(said).toContain('已停止');
    expect(readdirSync(folder)).toEqual(['out.csv']);
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('before');
  },
  minute,
);

test(
  'a stream that breaks off in a row tells that row',
  async () => {
    const child = begin('--in', '-', '--format', 'csv');
    child.stdin.end(`${head}12.34,5\n12`);
    const [code] = await once(child, 'exit');
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toContain('12.34,5,已定,13.27,');
    expect(readFileSync(join(folder, 'out.csv.errors.csv'), 'utf8')).toContain('\n3,,');
  },
  minute,
);
