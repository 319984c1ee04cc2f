import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { serveStaticSite } from './static-site.js';

/** Opens the playground as a new visitor each time; the tour does not start by itself. */
export interface Playground {
  open(options?: OpenOptions): Promise<Page>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** What the page remembers of this visitor beside that the tour was seen. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The file that it opens with, by its path in the policies folder. */
  readonly file?: string;
  /** The fragment, without `#`, in place of a file. */
  readonly fragment?: string;
  /** Where it is served; the built site on a plain server of files where absent. */
  readonly address?: string;
}

/** To be called inside `describeInBrowser`: a browser and the built site for its tests. */
export function usePlayground(): Playground {
  let browser: Browser | undefined;
  let site: Awaited<ReturnType<typeof serveStaticSite>> | undefined;
  const problems: string[] = [];
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), serveStaticSite()]);
  }, 60_000);
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    expect(problems.splice(0), 'errors in the console of the page').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    site?.server.close();
  });
  return {
    open: async ({ settings = {}, file, fragment, address, ...options } = {}) => {
      if (browser === undefined || site === undefined) throw new Error('not started');
      const viewport = { width: 1280, height: 720 };
      const context = await browser.newContext({ viewport, ...options });
      const kept = JSON.stringify({ state: { tourSeen: true, ...settings }, version: 0 });
      // Only for a new visitor: what the page itself keeps stays over a reload.
      await context.addInitScript(
        `localStorage.getItem('tiaoli-settings') ?? localStorage.setItem('tiaoli-settings', ${JSON.stringify(kept)})`,
      );
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        // A conflict, or a file that is gone, is an answer; browsers report it as a mistake of the page.
        const isAnswer =
          message.location().url.includes('/api/file') && /409|404/.test(message.text());
        if (message.type() === 'error' && !isAnswer) problems.push(message.text());
      });
      const rest = fragment ?? (file === undefined ? '' : `file=${file}`);
      await page.goto(`${address ?? site.address}#${rest}`);
      return page;
    },
  };
}
