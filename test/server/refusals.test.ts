import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { startServer } from './support.js';

const file = { 'a.yaml': 'a' };

describe('names', () => {
  test.each([
    '../secret.yaml',
    '/etc/passwd.yaml',
    'a/../../secret.yaml',
    '..\\secret.yaml',
    'a.yaml\u0000.md',
    '.hidden.yaml',
    '.git/config.yaml',
    'a//b.yaml',
    'program.js',
    'a.yaml.exe',
    'con.yaml',
    'sub/NUL.md',
    'name .yaml/b.yaml ',
    'C:a.yaml',
    '',
    7,
    null,
  ])('%j is refused for reading, writing and deleting', async (path) => {
    const { ask, root } = await startServer(file);
    const reading = await ask('GET', `/api/file?path=${encodeURIComponent(String(path ?? ''))}`);
    const writing = await ask('PUT', '/api/file', { path, text: 'x', before: null });
    const deleting = await ask('DELETE', '/api/file', { path, before: hashText('secret') });
    expect([reading.status, writing.status, deleting.status]).toEqual([400, 400, 400]);
    expect(readFileSync(join(root, '../secret.yaml'), 'utf8')).toBe('secret');
  });

  test('links that leave the folder are refused, links inside it are followed', async () => {
    const { ask, root, place } = await startServer(file);
    symlinkSync(join(root, '../secret.yaml'), place('out.yaml'));
    symlinkSync(join(root, '..'), place('up'));
    symlinkSync(place('a.yaml'), place('in.yaml'));
    expect((await ask('GET', '/api/file?path=out.yaml')).status).toBe(400);
    expect(
      (await ask('PUT', '/api/file', { path: 'up/new.yaml', text: 'x', before: null })).status,
    ).toBe(400);
    expect(existsSync(join(root, '../new.yaml'))).toBe(false);
    expect((await ask('GET', '/api/file?path=in.yaml')).status).toBe(200);
    const { json } = await ask('GET', '/api/files');
    expect(JSON.stringify(json)).not.toContain('secret');
  });
});

describe('callers', () => {
  test('another host name is refused, whatever is asked', async () => {
    const { send } = await startServer(file);
    expect((await send('GET', '/', { host: 'evil.example' })).status).toBe(421);
    expect((await send('GET', '/', { host: '127.0.0.1:1' })).status).toBe(421);
  });

  test('another site is refused, even with the token', async () => {
    const { send, token, place } = await startServer(file);
    const headers = { 'x-tiaoli-token': token, origin: 'http://evil.example' };
    const body = JSON.stringify({ path: 'a.yaml', text: 'x', before: hashText('a') });
    expect((await send('GET', '/api/files', headers)).status).toBe(403);
    expect((await send('PUT', '/api/file', headers, body)).status).toBe(403);
    expect((await send('PUT', '/api/file', { 'x-tiaoli-token': token }, body)).status).toBe(403);
    expect(readFileSync(place('a.yaml'), 'utf8')).toBe('a');
  });

  test('without the token nothing of the folder is told', async () => {
    const { send, token } = await startServer(file);
    for (const each of ['', 'x', `${token}x`, token.slice(1)]) {
      const { status, body } = await send('GET', '/api/files', { 'x-tiaoli-token': each });
      expect([status, body.includes('a.yaml')]).toEqual([403, false]);
    }
  });
});

describe('requests', () => {
  test.each([
    ['not JSON', '{'],
    ['no object', '7'],
    ['null', 'null'],
    ['no text', '{"path":"b.yaml","before":null}'],
    ['no hash', '{"path":"b.yaml","text":"x"}'],
  ])('%s is answered in both languages, without a trace of the program', async (_name, body) => {
    const { send, token, address, place } = await startServer(file);
    const headers = { 'x-tiaoli-token': token, origin: address.slice(0, -1) };
    const answered = await send('PUT', '/api/file', headers, body);
    expect(answered.status).toBe(400);
    expect(JSON.parse(answered.body)).toEqual({
      message: { zh: expect.any(String), en: expect.any(String) },
    });
    expect(existsSync(place('b.yaml'))).toBe(false);
  });

  test('a text longer than the language reads is refused', async () => {
    const { ask, place } = await startServer(file);
    const text = 'x'.repeat(1_000_001);
    expect((await ask('PUT', '/api/file', { path: 'b.yaml', text, before: null })).status).toBe(
      413,
    );
    expect(existsSync(place('b.yaml'))).toBe(false);
  });

  test('what is not there is not there', async () => {
    const { ask, send } = await startServer(file);
    expect((await ask('GET', '/api/file?path=b.yaml')).status).toBe(404);
    expect((await ask('GET', '/api/other')).status).toBe(404);
    expect((await send('GET', '/../secret.yaml')).status).toBe(404);
    expect((await send('POST', '/')).status).toBe(405);
  });
});

test('every answer carries the security headers, and the page a token of its own', async () => {
  const first = await startServer(file);
  const second = await startServer(file);
  expect(first.token).not.toBe(second.token);
  for (const path of ['/', '/a.js', '/missing', '/api/files']) {
    const { headers } = await first.send('GET', path);
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  }
});
