import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hashText } from 'tiaoli';
import { expect, test } from 'vitest';
import { startServer } from './support.js';

const name = 'subsidy/1.0.0.yaml';

test('lists what the page may see, with its text', async () => {
  const { ask } = await startServer({
    [name]: '条例: subsidy\n',
    'notes.md': '# Notes\n',
    '.hidden.yaml': 'a',
    'program.js': 'b',
    '.git/config.yaml': 'c',
  });
  const { json } = await ask('GET', '/api/files');
  expect(json).toEqual({
    root: 'policies',
    files: [
      { path: 'notes.md', text: '# Notes\n', hash: hashText('# Notes\n') },
      { path: name, text: '条例: subsidy\n', hash: hashText('条例: subsidy\n') },
    ],
  });
});

test('writes what was not changed meanwhile, and nothing else', async () => {
  const { ask, place } = await startServer({ [name]: 'a' });
  const saved = await ask('PUT', '/api/file', { path: name, text: 'b', before: hashText('a') });
  expect([saved.status, saved.json]).toEqual([200, { hash: hashText('b') }]);
  const late = await ask('PUT', '/api/file', { path: name, text: 'c', before: hashText('a') });
  expect(late.status).toBe(409);
  expect(late.json).toMatchObject({ text: 'b', hash: hashText('b') });
  expect(readFileSync(place(name), 'utf8')).toBe('b');
});

test('makes a new file with its folder, but not over one that is there', async () => {
  const { ask, place } = await startServer({ [name]: 'a' });
  const path = 'new/cases/all.yaml';
  expect((await ask('PUT', '/api/file', { path, text: 'x', before: null })).status).toBe(200);
  expect(readFileSync(place(path), 'utf8')).toBe('x');
  expect((await ask('PUT', '/api/file', { path: name, text: 'x', before: null })).status).toBe(409);
  expect(
    (await ask('PUT', '/api/file', { path: 'gone.yaml', text: 'x', before: hashText('x') })).status,
  ).toBe(409);
  expect(existsSync(place('gone.yaml'))).toBe(false);
});

test('deletes only what is as the page saw it', async () => {
  const { ask, place } = await startServer({ [name]: 'a' });
  expect((await ask('DELETE', '/api/file', { path: name, before: hashText('b') })).status).toBe(
    409,
  );
  expect((await ask('DELETE', '/api/file', { path: name, before: hashText('a') })).status).toBe(
    200,
  );
  expect(existsSync(place(name))).toBe(false);
});

test('of many writers at once exactly one wins, and the file is whole', async () => {
  const { ask, root, place } = await startServer({ [name]: 'a' });
  const texts = Array.from({ length: 20 }, (_, index) => `${index}\n`.repeat(5000));
  const statuses = await Promise.all(
    texts.map(
      async (text) =>
        (await ask('PUT', '/api/file', { path: name, text, before: hashText('a') })).status,
    ),
  );
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(19);
  expect(texts[statuses.indexOf(200)]).toBe(readFileSync(place(name), 'utf8'));
  expect(readdirSync(`${root}/subsidy`)).toEqual(['1.0.0.yaml']);
});

test('keeps the rights of a file', async () => {
  const { ask, place } = await startServer({ [name]: 'a' });
  writeFileSync(place('tight.yaml'), 'a', { mode: 0o600 });
  await ask('PUT', '/api/file', { path: 'tight.yaml', text: 'b', before: hashText('a') });
  expect(statSync(place('tight.yaml')).mode & 0o777).toBe(0o600);
});

test('reads GB18030 as text and saves it as UTF-8', async () => {
  const { ask, place } = await startServer({
    [name]: Buffer.from([0xcc, 0xf5, 0xc0, 0xfd, 0x3a, 0x20, 0x61, 0x0a]),
  });
  const { json } = await ask('GET', `/api/file?path=${name}`);
  expect(json).toMatchObject({ text: '条例: a\n' });
  await ask('PUT', '/api/file', { path: name, text: '条例: b\n', before: hashText('条例: a\n') });
  expect(readFileSync(place(name), 'utf8')).toBe('条例: b\n');
});

test('tells which files others changed, and not its own half-written ones', async () => {
  const { address, token, place } = await startServer({ [name]: 'a' });
  const stop = new AbortController();
  const response = await fetch(`${address}api/events`, {
    headers: { 'x-tiaoli-token': token },
    signal: stop.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe(': ready\n\n');
  writeFileSync(place(name), 'b');
  expect((await reader?.read())?.value).toBe(`data: {"paths":["${name}"]}\n\n`);
  stop.abort();
});
