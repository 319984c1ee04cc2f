import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Served, serve } from '@tiaoli/server';
import { afterEach } from 'vitest';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface TestServer {
  readonly root: string;
  readonly address: string;
  readonly token: string;
  readonly place: (path: string) => string;
  /** A request exactly as given: no header is added but `Host`. */
  send(
    method: string,
    path: string,
    headers?: Record<string, string>,
    body?: string,
  ): Promise<Answered>;
  /** A request as the page makes it. */
  ask(method: string, path: string, body?: unknown): Promise<Answered & { readonly json: unknown }>;
}

const ends: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A server over a new folder with these files; gone after the test. */
export async function startServer(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<TestServer> {
  const whole = mkdtempSync(join(tmpdir(), 'served-'));
  ends.push(() => rmSync(whole, { recursive: true, force: true }));
  const root = join(whole, 'policies');
  const site = join(whole, 'site');
  mkdirSync(root);
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), '<html><head></head><body></body></html>');
  writeFileSync(join(site, 'a.js'), 'export {};');
  writeFileSync(join(whole, 'secret.yaml'), 'secret');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const served: Served = await serve({ root, site });
  ends.push(served.close);
  const { address } = served;
  const send: TestServer['send'] = (method, path, headers = {}, body) =>
    sendTo(address, method, path, headers, body);
  const token = /content="([^"]+)"/.exec((await send('GET', '/')).body)?.[1] ?? '';
  const origin = address.replace(/\/$/, '');
  return {
    root,
    address,
    token,
    place: (path) => join(root, path),
    send,
    ask: async (method, path, body) => {
      const headers = { 'x-tiaoli-token': token, origin };
      const answered = await send(
        method,
        path,
        headers,
        body === undefined ? undefined : JSON.stringify(body),
      );
      return { ...answered, json: JSON.parse(answered.body) };
    },
  };
}

function sendTo(
  address: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string | undefined,
): Promise<Answered> {
  const { hostname, port } = new URL(address);
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((done, fail) => {
    const sent = request(
      { hostname, port, method, path, headers: { ...length, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { statusCode: status = 0 } = response;
          done({ status, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') });
        });
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
}
