import { type Attempt, failed } from '../../attempt.js';
import type { Context } from '../../context.js';
import { writeFiles } from '../../files/write-files.js';
import type { Step } from '../model.js';
import { junitText } from './junit.js';

/** Where reports are written. */
export interface ReportFiles {
  readonly junit?: string;
}

interface Format {
  readonly write: (steps: readonly Step[], context: Context) => string;
  /** By this a file is known that an earlier run wrote, and which may be written anew. */
  readonly mark: string;
}

const formats: Readonly<Record<keyof ReportFiles, Format>> = {
  junit: { write: (steps, { language }) => junitText(steps, language), mark: '<testsuites ' },
};

/** Writes each report that was asked for, whole or not at all, and never over anything else. */
export function writeReports(
  steps: readonly Step[],
  files: ReportFiles,
  context: Context,
): Attempt<readonly string[]> {
  const written: string[] = [];
  for (const kind of ['junit'] as const) {
    const path = files[kind];
    if (path === undefined) continue;
    const { write, mark } = formats[kind];
    const file = { path, text: write(steps, context) };
    const mayReplace = (there: string) => there.trim() === '' || there.includes(mark);
    const done = writeFiles([file], mayReplace, context);
    if (failed(done)) return done;
    written.push(path);
  }
  return { value: written };
}
