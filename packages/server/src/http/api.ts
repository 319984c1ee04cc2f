import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PolicyFolder } from '../folder/policy-folder.js';
import { readBody } from './body.js';
import { Refusal, refusals } from './refusal.js';

/** A file of the language may have 1 MB; more is not read back. */
const longestText = 1_000_000;

export interface Api {
  readonly name: string;
  readonly folder: PolicyFolder;
  /** Keeps a response open and sends it the paths that change. */
  readonly listen: (response: ServerResponse) => void;
}

type Answer = (
  api: Api,
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
) => Promise<unknown>;

/** What the page may ask, by method and path. */
const answers: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['GET /api/files', async ({ folder, name }) => ({ root: name, files: await folder.list() })],
  ['GET /api/file', ({ folder }, _request, url) => folder.read(url.searchParams.get('path'))],
  [
    'PUT /api/file',
    async ({ folder }, request) => {
      const { path, text, before } = await readBody(request);
      if (typeof text !== 'string') throw new Refusal(400, refusals.badRequest);
      if (Buffer.byteLength(text) > longestText) throw new Refusal(413, refusals.tooLarge);
      return { hash: await folder.write(path, text, hashOrNull(before)) };
    },
  ],
  [
    'DELETE /api/file',
    async ({ folder }, request) => {
      const { path, before } = await readBody(request);
      if (typeof before !== 'string') throw new Refusal(400, refusals.badRequest);
      await folder.remove(path, before);
      return {};
    },
  ],
]);

export async function answerApi(
  api: Api,
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  const asked = `${request.method} ${url.pathname}`;
  if (asked === 'GET /api/events') return api.listen(response);
  const answer = answers.get(asked);
  if (answer === undefined) throw new Refusal(404, refusals.noMethod);
  sendJson(response, 200, await answer(api, request, url, response));
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

function hashOrNull(before: unknown): string | null {
  if (before === null || typeof before === 'string') return before;
  throw new Refusal(400, refusals.badRequest);
}
