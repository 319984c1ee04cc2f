import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Served, serve } from '@tiaoli/server';
import open from 'open';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { policiesFolder } from '../files/known-policies.js';
import { misuse } from '../misuse.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';

/** Where `npm run build` puts the page. */
const builtSite = fileURLToPath(new URL('../../../../playground/dist', import.meta.url));

interface Options {
  readonly policies: string;
  readonly port?: string;
  readonly host?: string;
  readonly open?: true;
}

export const playground: CommandDefinition = {
  name: 'playground',
  summary: 'playground',
  usage: '',
  examples: ['playground', 'playground --open', 'playground --policies county --port 8080'],
  exitCodes: ['exitOk', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .option('--policies <dir>', say(language, 'policiesOption'), policiesFolder)
      .option('--port <number>', say(language, 'portOption'))
      .option('--host <address>', say(language, 'hostOption'))
      .option('--open', say(language, 'openOption'))
      .action(async (options: Options) => done(await run(options, context)));
  },
};

async function run(options: Options, context: Context): Promise<ExitCode> {
  const { language } = context;
  const root = resolve(context.folder, options.policies);
  if (!existsSync(root)) {
    return misuse(context, say(language, 'noPoliciesFolder', { path: options.policies }));
  }
  if (!existsSync(join(builtSite, 'index.html'))) return misuse(context, say(language, 'noSite'));
  const port = Number(options.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return misuse(context, say(language, 'wrongPort', { port: options.port ?? '' }));
  }
  const { host } = options;
  const served = await begin({ root, port, ...(host === undefined ? {} : { host }) });
  if (served === undefined) {
    return misuse(context, say(language, 'cannotServe', { port: String(port) }));
  }
  context.print(`${say(language, 'served', { address: served.address })}\n`);
  // Without a browser on this machine the printed address is all there is.
  if (options.open === true) await open(served.address).catch(() => undefined);
  await context.stopped();
  await served.close();
  return exitCodes.ok;
}

async function begin(where: {
  readonly root: string;
  readonly port: number;
  readonly host?: string;
}): Promise<Served | undefined> {
  try {
    return await serve({ ...where, site: builtSite });
  } catch {
    return undefined;
  }
}
