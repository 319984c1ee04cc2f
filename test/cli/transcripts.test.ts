import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, readText, root } from '../support/repository.js';
import { runTranscript } from '../support/transcript.js';

// Each page is a manual of one command: its output is what the command prints, or the test fails.
// UPDATE=1 writes the pages anew; read the difference before committing it. Dozens of processes run
// side by side, which a small machine needs its time for.
const minutes = 60_000;
test.concurrent.each(filesUnder('test/cli', '.md'))(
  '%s',
  async (path) => {
    const page = readText(path);
    const ran = await runTranscript(page);
    if (process.env.UPDATE === '1') writeFileSync(join(root, path), ran);
    else expect(ran).toBe(page);
  },
  10 * minutes,
);
