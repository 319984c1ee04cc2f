import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { Refusal, refusals } from './refusal.js';

/** Answers with the files of the built page. */
export type Site = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

/** The built page; its first file carries the token, so that only it can use the API. */
export function createSite(folder: string, token: string): Site {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const withToken = page.replace(
    '</head>',
    `<meta name="tiaoli-token" content="${token}" /></head>`,
  );
  const files = sirv(folder, {
    // The names of these files hold a hash of what they contain.
    setHeaders: (response) =>
      response.setHeader('cache-control', 'public, max-age=31536000, immutable'),
  });
  return (request, response, { pathname }) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new Refusal(405, refusals.noMethod);
    }
    if (pathname === '/' || pathname === '/index.html') {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.end(request.method === 'HEAD' ? undefined : withToken);
      return;
    }
    files(request, response, () => {
      response.writeHead(404).end();
    });
  };
}
