import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/repository.js';
import { startServer } from './support.js';

const long = 'x'.repeat(900_000);

/** Writes one of two long texts over and over, until it is killed. */
const program = `
const { writeWhole } = await import(${JSON.stringify(join(root, 'packages/server/dist/folder/atomic-write.js'))});
for (let round = 0; ; round += 1) {
  await writeWhole(process.argv[1], String(round % 2) + 'x'.repeat(900_000));
  if (round === 0) console.log('writing');
}`;

test('a program that is killed while it writes leaves the whole text of before or after', async () => {
  const { place, ask } = await startServer({ 'a.yaml': `0${long}` });
  for (let wait = 0; wait < 40; wait += 8) {
    const child = spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      program,
      place('a.yaml'),
    ]);
    await new Promise((done) => child.stdout.once('data', done));
    await new Promise((done) => setTimeout(done, wait));
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
    expect(readFileSync(place('a.yaml'), 'utf8').slice(1)).toBe(long);
  }
  // What the killed program left beside the file is not shown.
  const { json } = await ask('GET', '/api/files');
  expect((json as { files: unknown[] }).files).toHaveLength(1);
}, 60_000);
