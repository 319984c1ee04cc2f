import { defineConfig } from 'vitest/config';
import { ClosingLine } from './closing-line.js';

const inBrowser = 'test/playground/**/*.test.ts';
/** What the benchmark compares with has tests of its own. */
const installed = '**/node_modules/**';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        extends: true,
        test: { name: 'packages', include: ['test/**/*.test.ts'], exclude: [inBrowser, installed] },
      },
      {
        extends: true,
        // After all others: a browser needs its processor for itself, or a page seems not to answer.
        test: {
          name: 'playground',
          include: [inBrowser],
          maxWorkers: 2,
          // On a busy machine a browser may miss a moment; a defect fails twice.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
  },
});
