import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { root } from '../support/repository.js';

const site = join(root, 'playground/dist');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** As strict as the playground's own server sets it: nothing that is generated runs as a script. */
const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; " +
  "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
  "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

/** The built site on a plain server of files, as a county would put it on any. */
export function serveStaticSite(): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const name = pathname === '/' ? '/index.html' : pathname;
    const body = await readFile(join(site, name)).catch(() => undefined);
    if (body === undefined) return response.writeHead(404).end();
    response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
    return response.setHeader('content-security-policy', policy).end(body);
  });
  return new Promise((done, fail) => {
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      if (bound === null || typeof bound === 'string') return fail(new Error('no port'));
      return done({ server, address: `http://127.0.0.1:${bound.port}/` });
    });
  });
}
