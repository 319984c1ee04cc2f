import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, resolve } from 'node:path';
import { createPolicyFolder } from './folder/policy-folder.js';
import { watchFolder } from './folder/watch.js';
import { type Api, answerApi, sendJson } from './http/api.js';
import { checkCaller, checkHost, checkOrigin, type Guard } from './http/guard.js';
import { setSecurityHeaders } from './http/headers.js';
import { createListeners } from './http/listeners.js';
import { Refusal, refusals } from './http/refusal.js';
import { createSite, type Site } from './http/site.js';

export interface ServeOptions {
  /** The folder of policies that the page reads and writes. */
  readonly root: string;
  /** The folder of the built page, with its `index.html`. */
  readonly site: string;
  /** Any free port where absent. */
  readonly port?: number;
  /** `127.0.0.1` where absent, so that no other machine reaches it. */
  readonly host?: string;
}

export interface Served {
  /** What to open in a browser. */
  readonly address: string;
  close(): Promise<void>;
}

interface Door {
  readonly guard: Guard;
  readonly api: Api;
  readonly site: Site;
}

/**
 * Serves the page and, to nobody but that page, the files of the folder.
 *
 * @throws where the port is taken or a folder cannot be read
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { root, site, port = 0, host = '127.0.0.1' } = options;
  const token = randomBytes(24).toString('base64url');
  const hosts = new Set<string>();
  const listeners = createListeners();
  const api: Api = {
    name: basename(resolve(root)),
    folder: createPolicyFolder(resolve(root)),
    listen: listeners.add,
  };
  const door: Door = { guard: { token, hosts }, api, site: createSite(site, token) };
  const server = createServer((request, response) => void answer(door, request, response));
  const bound = await listen(server, port, host);
  for (const name of namesOf(host)) hosts.add(`${name}:${bound}`);
  const stopWatching = watchFolder(resolve(root), listeners.tell);
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`,
    close: () => {
      stopWatching();
      listeners.end();
      return new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}

async function answer(
  { guard, api, site }: Door,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  setSecurityHeaders(response);
  try {
    checkHost(request, guard);
    checkOrigin(request);
    const url = urlOf(request);
    if (!url.pathname.startsWith('/api/')) return site(request, response, url);
    checkCaller(request, guard);
    await answerApi(api, request, url, response);
  } catch (problem) {
    const { status, text, body } =
      problem instanceof Refusal ? problem : new Refusal(500, refusals.failed);
    if (response.headersSent) response.destroy();
    else sendJson(response, status, { ...body, message: text });
  }
}

function urlOf({ url = '/' }: IncomingMessage): URL {
  try {
    return new URL(url, 'http://localhost');
  } catch {
    throw new Refusal(400, refusals.badRequest);
  }
}

/** The names under which a loopback server is called; any other address has its own only. */
function namesOf(host: string): readonly string[] {
  const loopback = ['localhost', '127.0.0.1', '[::1]'];
  const own = host.includes(':') ? `[${host}]` : host;
  return loopback.includes(own) ? loopback : [own];
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      const bound = server.address();
      done(typeof bound === 'object' && bound !== null ? bound.port : port);
    });
  });
}
