import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { root } from '../support/repository.js';

/** What an embedding page loads: minified, with all that it imports. */
async function bundleOf(source: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: 'entry.js', formats: ['iife'], name: 'page' },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id.endsWith('entry.js') ? '\0entry.js' : undefined),
        load: (id) => (id === '\0entry.js' ? source : undefined),
      },
    ],
  });
  const outputs = Array.isArray(built) ? built : [built];
  return outputs
    .flatMap((each) => ('output' in each ? each.output : []))
    .map((chunk) => (chunk.type === 'chunk' ? chunk.code : ''))
    .join('');
}

const holidays = '国务院办公厅';

test('what a page loads is small, and has no days off that nobody asked for', async () => {
  const code = await bundleOf("export { createRuntime } from '@tiaoli/runtime';");
  const size = gzipSync(code).length;
  console.log(`createRuntime: ${code.length} characters, ${size} bytes compressed`);
  expect(size).toBeLessThan(15_000);
  expect(code).not.toContain(holidays);
  expect(code).not.toContain('coreVersion');
  // Pages may forbid generated code.
  expect(code).not.toMatch(/\beval\b|\bFunction\(/);
});

test('the days off come with their own entry', async () => {
  const code = await bundleOf("export { chinaHolidays } from '@tiaoli/runtime/china';");
  expect(code).toContain(holidays);
});
