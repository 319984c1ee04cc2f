import { stripVTControlCharacters } from 'node:util';
import type { Context } from './context.js';
import { exitCodes } from './exit-codes.js';
import { asksForJson } from './json-option.js';
import { argumentLanguage } from './language.js';
import { isChoice, misuse } from './misuse.js';
import { createPaint } from './output/paint.js';
import { run } from './run.js';

const { argv, env, stdin, stdout, stderr } = process;

// A reader that has seen enough, such as `head`, closes the pipe: no mistake of anyone.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitCodes.ok);
    throw error;
  });
}

const clearLine = '\r\u001b[K';

const args = argv.slice(2);
const { language, unknown } = argumentLanguage(args, env);
const context: Context = {
  language,
  folder: process.cwd(),
  print: (text) => stdout.write(text),
  remark: (text) => stderr.write(stderr.isTTY === true ? text : stripVTControlCharacters(text)),
  paint: createPaint(stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'),
  json: asksForJson(args),
  input: stdin,
  ...(stderr.isTTY === true && {
    progress: (text: string) => stderr.write(text === '' ? clearLine : `${clearLine}${text}`),
  }),
  ...(env.GITHUB_ACTIONS === 'true' && {
    github: env.GITHUB_STEP_SUMMARY ? { summary: env.GITHUB_STEP_SUMMARY } : {},
  }),
  interactive: stdin.isTTY === true && stdout.isTTY === true,
  stopped: untilStopped,
  today: localDate,
};

process.exitCode =
  unknown === undefined
    ? await run(args, context)
    : misuse(context, isChoice('--lang', unknown, ['zh', 'en']).sentence(context));

function untilStopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}

/** Today where the user is: the as-of date is a day of their calendar, not of Greenwich. */
function localDate(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
