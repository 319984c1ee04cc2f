import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Fence, fencesOf } from '../support/markdown.js';
import { readText, root, workspacePackages } from '../support/repository.js';

const run = promisify(execFile);
const isProgram = (fence: Fence) => /^(js|ts|javascript|typescript)$/.test(fence.info);

/** A README's programs, each with the output that a `text` fence right after it promises. */
function examplesOf(path: string): readonly { program: Fence; output?: string }[] {
  const fences = fencesOf(readText(path));
  return fences.flatMap((fence, index) => {
    if (!isProgram(fence)) return [];
    const next = fences[index + 1];
    return [{ program: fence, ...(next?.info === 'text' ? { output: next.text } : {}) }];
  });
}

const readmes = [
  'README.md',
  ...workspacePackages().map((each) => `packages/${each.folder}/README.md`),
];

describe.each(readmes)('%s', (path) => {
  test('its examples run as they stand and print what they promise', async () => {
    for (const { program, output } of examplesOf(path)) {
      const { stdout } = await run(
        process.execPath,
        ['--input-type=module', '--eval', program.text],
        { cwd: root },
      );
      if (output !== undefined) expect(stdout, `${path}:${program.line}`).toBe(output);
    }
  });
});
