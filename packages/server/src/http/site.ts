import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { Refusal, refusals } from './refusal.js';

/** Answers with the files of the built page. */
export type Site = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

/** The built page; its first file carries the token, so that only it can use the API. */
export function createSite(folder: string, token: string): Site {
  const meta = `<meta name="tiaoli-token" content="${token}" /></head>`;
  const page = (): string =>
    readFileSync(join(folder, 'index.html'), 'utf8').replace('</head>', meta);
  // Told at the start where there is no page.
  page();
  const files = sirv(folder, {
    // Looked for at each request: the page may be built anew meanwhile, and a file that was listed
    // and is gone would end the program.
    dev: true,
    // The names of these files hold a hash of what they contain.
    setHeaders: (response) =>
      response.setHeader('cache-control', 'public, max-age=31536000, immutable'),
  });
  return (request, response, { pathname }) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new Refusal(405, refusals.noMethod);
    }
    if (pathname === '/' || pathname === '/index.html') {
      const withToken = page();
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
