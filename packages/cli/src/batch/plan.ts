import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Context } from '../context.js';
import { say } from '../texts.js';

export type TableFormat = 'csv' | 'ndjson' | 'xlsx';

export interface BatchOptions {
  readonly in: string;
  readonly out: string;
  readonly format?: string;
  readonly threads?: string;
  readonly rejects?: string;
  readonly guess?: true;
}

/** What is read and written; paths as given. */
export interface Plan {
  /** Absent for standard input. */
  readonly source?: string;
  readonly from: TableFormat;
  readonly out: string;
  readonly to: TableFormat;
  readonly rejects: string;
  /** Whether somebody asked for the file of rejects, so that it is written without any too. */
  readonly areRejectsAsked: boolean;
  readonly threads: number;
}

const endings: readonly (readonly [RegExp, TableFormat])[] = [
  [/\.csv$/i, 'csv'],
  [/\.(ndjson|jsonl)$/i, 'ndjson'],
  [/\.xlsx$/i, 'xlsx'],
];

/** By the ending of its name. */
export function formatOf(path: string): TableFormat | undefined {
  return endings.find(([ending]) => ending.test(path))?.[1];
}

/** What the options ask for, or in a sentence what is wrong with them. */
export function planOf(options: BatchOptions, context: Context): Plan | string {
  const { language } = context;
  const { out, rejects = `${options.out}.errors.csv` } = options;
  const from = options.in === '-' ? standardFormat(options.format) : formatOf(options.in);
  if (from === undefined) {
    if (options.in === '-') return say(language, 'formatNeeded');
    return say(language, 'wrongEnding', { path: options.in, choices: '.csv .ndjson .xlsx' });
  }
  const to = formatOf(out);
  if (to === undefined) {
    return say(language, 'wrongEnding', { path: out, choices: '.csv .ndjson .xlsx' });
  }
  if (formatOf(rejects) !== 'csv') {
    return say(language, 'wrongEnding', { path: rejects, choices: '.csv' });
  }
  const threads = Number(options.threads ?? 1);
  if (!Number.isInteger(threads) || threads < 1 || threads > 64) {
    return say(language, 'wrongThreads', { word: options.threads ?? '' });
  }
  const source = options.in === '-' ? {} : { source: options.in };
  const areRejectsAsked = options.rejects !== undefined;
  const plan = { ...source, from, out, to, rejects, areRejectsAsked, threads };
  return whyUnusable(plan, context) ?? plan;
}

function standardFormat(word: string | undefined): TableFormat | undefined {
  return word === 'csv' || word === 'ndjson' ? word : undefined;
}

function whyUnusable(
  { source, out, rejects }: Plan,
  { folder, language }: Context,
): string | undefined {
  const targets = [out, rejects];
  for (const path of targets) {
    const parent = dirname(resolve(folder, path));
    if (!existsSync(parent)) return say(language, 'noOutFolder', { path: dirname(path) });
    const found = statSync(resolve(folder, path), { throwIfNoEntry: false });
    if (found?.isDirectory()) return say(language, 'folderAsFile', { path });
  }
  const real = [...(source === undefined ? [] : [source]), ...targets].map((path) =>
    realPath(resolve(folder, path)),
  );
  const twice = real.findIndex((path, index) => real.indexOf(path) < index);
  const path = [...(source === undefined ? [] : [source]), ...targets][twice];
  return path === undefined ? undefined : say(language, 'sameFile', { path });
}

/** Where a path leads, by links; a file that is not there yet by its folder. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return join(realpathSync(dirname(path)), path.slice(dirname(path).length));
}
