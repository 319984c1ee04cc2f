import { defineConfig } from 'vitest/config';
import { ClosingLine } from './closing-line.js';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    reporters: ['default', new ClosingLine()],
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
  },
});
