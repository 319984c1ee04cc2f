import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser, launchBrowser } from '../support/browser.js';
import { readText, root, workspacePackages } from '../support/repository.js';

const folder = 'policies/old-community-takeover-subsidy';

/** Where the page finds each package by its name; a bundler does the same from `package.json`. */
const imports = {
  ...Object.fromEntries(
    workspacePackages().map((each) => [
      each.manifest.name,
      `/packages/${each.folder}/dist/index.js`,
    ]),
  ),
  chevrotain: '/packages/parser/node_modules/chevrotain/lib/chevrotain.mjs',
  yaml: '/packages/parser/node_modules/yaml/browser/index.js',
  'fraction.js': '/packages/tiaoli/node_modules/fraction.js/dist/fraction.mjs',
  '@noble/hashes/': '/packages/tiaoli/node_modules/@noble/hashes/',
};

const page = `<!doctype html><meta charset="utf-8">
<script type="importmap">${JSON.stringify({ imports })}</script>`;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
};

const policy = readText(`${folder}/1.0.0.yaml`);
const facts = readText(`${folder}/example-facts.yaml`);

/** A text, for the compiler of this test would take the import for its own. */
const program = `
(async () => {
  const { decide, explain, loadPolicy, parseFacts } = await import('tiaoli');
  const { policy } = loadPolicy(${JSON.stringify(policy)});
  const facts = parseFacts(${JSON.stringify(facts)});
  const question = { facts, asOf: '2022-06-01', only: ['奖补金额'] };
  const { report } = decide(policy, question);
  return { result: report.results.奖补金额, ...explain(policy, question) };
})()`;

const server = createServer(async ({ url = '/' }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  const type = types[extname(pathname)];
  if (pathname === '/') return response.setHeader('content-type', 'text/html').end(page);
  const body = type && (await readFile(join(root, pathname)).catch(() => undefined));
  if (!body || !type) return response.writeHead(404).end();
  return response.setHeader('content-type', type).end(body);
});

async function listen(): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${bound.port}/`;
}

describeInBrowser('in a browser', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  test('a page without a bundler loads a policy, decides and explains', async () => {
    const tab = await browser?.newPage();
    await tab?.goto(await listen());
    expect(await tab?.evaluate(program)).toEqual({
      result: { status: 'decided', value: '120000', unit: '元' },
      explanation: expect.stringContaining('120000 元'),
      diagnostics: [],
    });
  }, 60_000);
});
