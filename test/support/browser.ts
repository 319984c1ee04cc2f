import { type Browser, chromium } from 'playwright-core';
import { describe } from 'vitest';

/** Tests in a browser; left out where its package, which holds one platform's, does not run. */
export const describeInBrowser = describe.skipIf(
  process.platform !== 'linux' || process.arch !== 'x64',
);

/** In a single process, closing one window ends the browser; and nobody browses without security. */
const unwanted = new Set(['--single-process', '--no-zygote', '--disable-web-security']);

/** A browser that came as a package, so that nothing is downloaded or installed beside npm's. */
export async function launchBrowser(): Promise<Browser> {
  // It unpacks the system's libraries beside it only where it takes the machine for a bare one.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const args = packed.args.filter((each) => !unwanted.has(each));
  return chromium.launch({ executablePath: await packed.executablePath(), args });
}
