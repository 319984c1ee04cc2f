import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serve } from '@tiaoli/server';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser, launchBrowser } from '../support/browser.js';
import { root } from '../support/repository.js';

const script = `
import { createSolver } from ${JSON.stringify(join(root, 'packages/solver/dist/browser.js'))};
window.asked = async (script, options) => {
  const answer = await window.solver.ask(script, options);
  return { ...answer, values: [...(answer.values ?? [])] };
};
window.solver = createSolver();
document.title = 'ready';
`;
const hard =
  '(declare-const x Int)(declare-const y Int)(declare-const z Int)' +
  '(assert (= (+ (* x x x) (* y y y) (* z z z)) 42))(assert (> x 10))(check-sat)';
const third = '(declare-const x Real)(assert (= (* 3 x) 1))(check-sat)(get-value (x))';

describeInBrowser('a solver in a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'solver-'));
  let browser: Browser | undefined;
  let served: Served | undefined;
  beforeAll(async () => {
    const site = join(folder, 'site');
    mkdirSync(site);
    writeFileSync(
      join(site, 'index.html'),
      '<!doctype html><html><head></head><body><script type="module" src="./main.js"></script></body></html>',
    );
    writeFileSync(join(site, 'main.js'), script);
    await build({
      root: site,
      configFile: false,
      logLevel: 'error',
      base: './',
      worker: { format: 'es' },
      build: { target: 'es2022', assetsInlineLimit: 0 },
    });
    served = await serve({ root: folder, site: join(site, 'dist') });
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (): Promise<Page> => {
    const page = await (await browser?.newContext())?.newPage();
    if (page === undefined) throw new Error('not started');
    await page.goto(served?.address ?? '');
    await page.waitForFunction("document.title === 'ready'");
    return page;
  };
  const ask = (page: Page, text: string, options: object = {}): Promise<unknown> =>
    page.evaluate(`asked(${JSON.stringify(text)}, ${JSON.stringify(options)})`);

  test('answers exactly, and loads nothing before it is asked', async () => {
    const page = await open();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    expect(await page.evaluate('crossOriginIsolated')).toBe(true);
    await page.waitForTimeout(300);
    expect(fetched).toEqual([]);
    const values = [['x', { kind: 'number', value: '1/3' }]];
    expect(await ask(page, third)).toEqual({ status: 'sat', values });
    expect(fetched.some((each) => each.endsWith('.wasm'))).toBe(true);
  }, 60_000);

  test('what takes too long or is not wanted any more is unknown, and the next is answered', async () => {
    const page = await open();
    const late = await ask(page, hard, { milliseconds: 300 });
    expect(late).toEqual({ status: 'unknown', reason: 'time', values: [] });
    const unwanted = await page.evaluate(`(async () => {
      const ending = new AbortController();
      const begun = performance.now();
      const asked = solver.ask(${JSON.stringify(hard)}, { milliseconds: 60000, signal: ending.signal });
      setTimeout(() => ending.abort(), 200);
      const { reason } = await asked;
      const { status } = await solver.ask('(check-sat)');
      return { reason, status, isSoon: performance.now() - begun < 10000 };
    })()`);
    expect(unwanted).toEqual({ reason: 'off', status: 'sat', isSoon: true });
  }, 60_000);

  test('is ended, with what it is at', async () => {
    const page = await open();
    const reason = await page.evaluate(`(async () => {
      const asked = solver.ask(${JSON.stringify(hard)}, { milliseconds: 60000 });
      setTimeout(() => solver.close(), 1000);
      return (await asked).reason;
    })()`);
    expect(reason).toBe('off');
  }, 60_000);
});
