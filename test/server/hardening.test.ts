import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from 'tiaoli';
import { expect, test } from 'vitest';
import { writeWhole } from '../../packages/server/dist/folder/atomic-write.js';
import { startServer } from './support.js';

const asked = (path: string) => `/api/file?path=${encodeURIComponent(path)}`;

test.each(['com¹.yaml', 'conin$.md', 'PRN .yaml'])('the device %j is no name', async (path) => {
  const { ask } = await startServer({});
  expect((await ask('GET', asked(path))).status).toBe(400);
});

test('links to hidden files, other kinds and nothing lead nowhere', async () => {
  const { ask, root, place } = await startServer({ '.a.yaml': 'hidden', 'a.json': 'other' });
  symlinkSync('.a.yaml', place('hidden.yaml'));
  symlinkSync('a.json', place('kind.yaml'));
  symlinkSync(join(root, '../made.yaml'), place('nothing.yaml'));
  symlinkSync(join(root, '../made'), place('folder'));
  symlinkSync('round.yaml', place('round.yaml'));
  for (const path of ['hidden.yaml', 'kind.yaml', 'nothing.yaml', 'folder/a.yaml', 'round.yaml']) {
    expect((await ask('GET', asked(path))).status, path).toBe(400);
    const { status } = await ask('PUT', '/api/file', { path, text: 'x', before: null });
    expect(status, path).toBe(400);
  }
  expect(readdirSync(join(root, '..')).sort()).toEqual(['policies', 'secret.yaml', 'site']);
});

test('of a link only the link is deleted', async () => {
  const { ask, place } = await startServer({ 'a.yaml': 'a' });
  symlinkSync('a.yaml', place('linked.yaml'));
  const body = { path: 'linked.yaml', before: hashText('a') };
  expect((await ask('DELETE', '/api/file', body)).status).toBe(200);
  expect([existsSync(place('linked.yaml')), existsSync(place('a.yaml'))]).toEqual([false, true]);
});

test('what is there and cannot be read is never taken for absent', async () => {
  const { ask, place } = await startServer({
    'large.csv': 'x'.repeat(1_048_577),
    'unknown.yaml': Buffer.from([0x41, 0xff, 0x41]),
    'a.yaml': 'a',
  });
  for (const [path, refused] of [
    ['large.csv', 413],
    ['unknown.yaml', 422],
    ['a.yaml/b.yaml', 400],
  ] as const) {
    const { status } = await ask('PUT', '/api/file', { path, text: 'x', before: null });
    expect(status, path).toBe(refused);
  }
  expect(readFileSync(place('large.csv')).length).toBe(1_048_577);
});

test.skipIf(process.platform === 'win32')(
  'a pipe is no file, and nobody waits for it',
  async () => {
    const { ask, place } = await startServer({});
    spawnSync('mkfifo', [place('pipe.yaml')]);
    expect((await ask('GET', asked('pipe.yaml'))).status).toBe(400);
  },
);

test('a text that would not come back the same is not stored', async () => {
  const { ask, root } = await startServer({});
  for (const text of ['half \ud842', '\u0000a\u0000b']) {
    const { status } = await ask('PUT', '/api/file', { path: 'a.yaml', text, before: null });
    expect(status).toBe(422);
  }
  expect(readdirSync(root)).toEqual([]);
  const text = '\ufeff条例: 𠮷\r\n';
  const { json } = await ask('PUT', '/api/file', { path: 'a.yaml', text, before: null });
  expect((await ask('GET', asked('a.yaml'))).json).toMatchObject({ ...(json as object) });
});

test('a deletion says what it deletes', async () => {
  const { ask } = await startServer({});
  expect((await ask('DELETE', '/api/file', { path: 'a.yaml', before: null })).status).toBe(400);
  const { status } = await ask('DELETE', '/api/file', { path: 'a.yaml', before: hashText('a') });
  expect(status).toBe(409);
});

test('a new file is not put over one that another program made meanwhile', async () => {
  const { place, root } = await startServer({ 'a.yaml': 'theirs' });
  expect(await writeWhole(place('a.yaml'), 'mine', true)).toBe(false);
  expect(readFileSync(place('a.yaml'), 'utf8')).toBe('theirs');
  expect(readdirSync(root)).toEqual(['a.yaml']);
});

test('an origin is another site unless it is the very address that is asked', async () => {
  const { send, address, token } = await startServer({});
  const { port } = new URL(address);
  for (const origin of [
    'null',
    `127.0.0.1:${port}`,
    `https://127.0.0.1:${port}`,
    `http://localhost:${port}`,
    `http://127.0.0.1:${Number(port) + 1}`,
  ]) {
    const headers = { origin, 'x-tiaoli-token': token };
    expect((await send('GET', '/', headers)).status, origin).toBe(403);
    expect((await send('GET', '/api/files', headers)).status, origin).toBe(403);
  }
  expect((await send('GET', '/', { host: `LOCALHOST:${port}` })).status).toBe(200);
});

test('who sends far too much hears that it is too much', async () => {
  const { ask } = await startServer({});
  const text = 'x'.repeat(5_000_000);
  const { status } = await ask('PUT', '/api/file', { path: 'a.yaml', text, before: null });
  expect(status).toBe(413);
  expect((await ask('GET', '/api/files')).status).toBe(200);
});

test('the page may be built anew while it is served', async () => {
  const { send, root } = await startServer({});
  const site = join(root, '../site');
  expect((await send('GET', '/a.js')).status).toBe(200);
  rmSync(join(site, 'a.js'));
  writeFileSync(join(site, 'b.js'), 'export {};');
  writeFileSync(join(site, 'index.html'), '<html><head><title>New</title></head></html>');
  expect((await send('GET', '/a.js')).status).toBe(404);
  expect((await send('GET', '/b.js')).status).toBe(200);
  expect((await send('GET', '/')).body).toMatch(/<title>New<\/title><meta name="tiaoli-token"/);
});
