import { appendFileSync } from 'node:fs';
import { type Attempt, failed } from '../../attempt.js';
import type { Context } from '../../context.js';
import { unusable } from '../../files/read-bytes.js';
import { writeFiles } from '../../files/write-files.js';
import type { Step } from '../model.js';
import type { RepositoryPath } from '../places.js';
import { junitText } from './junit.js';
import { sarifText } from './sarif.js';
import { summaryMark, summaryText } from './summary.js';

/** Where reports are written. */
export interface ReportFiles {
  readonly junit?: string;
  readonly sarif?: string;
  readonly summary?: string;
}

interface Format {
  readonly text: (
    steps: readonly Step[],
    language: Context['language'],
    pathOf: RepositoryPath,
  ) => string;
  /** By this a file is known that an earlier run wrote, and which may be written anew. */
  readonly mark: string;
}

const formats: Readonly<Record<keyof ReportFiles, Format>> = {
  junit: { text: junitText, mark: '<testsuites name="tiaoli"' },
  sarif: { text: sarifText, mark: '"name": "tiaoli"' },
  summary: { text: summaryText, mark: summaryMark },
};

const kinds = ['junit', 'sarif', 'summary'] as const;

/** Writes each report that was asked for, whole or not at all, and never over anything else. */
export function writeReports(
  steps: readonly Step[],
  files: ReportFiles,
  pathOf: RepositoryPath,
  context: Context,
): Attempt<readonly string[]> {
  const { language, github } = context;
  const written: string[] = [];
  for (const kind of kinds) {
    const path = files[kind];
    if (path === undefined) continue;
    const { text, mark } = formats[kind];
    const mayReplace = (there: string) => there.trim() === '' || there.includes(mark);
    const file = { path, text: text(steps, language, pathOf) };
    const done = writeFiles([file], mayReplace, context);
    if (failed(done)) return done;
    written.push(path);
  }
  const target = github?.summary;
  if (target === undefined) return { value: written };
  try {
    appendFileSync(target, summaryText(steps, language, pathOf));
    return { value: [...written, target] };
  } catch (error) {
    return unusable(target, 'write', error);
  }
}
