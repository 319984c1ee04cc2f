import { coverageHtml } from '@tiaoli/coverage';
import type { Attempt } from '../attempt.js';
import type { Context } from '../context.js';
import { writeFiles } from '../files/write-files.js';
import type { Measured } from './measure.js';

/** By this a page is known that may be written anew. */
const mark = '<!-- tiaoli test --coverage-html -->';

/** Writes the page of some versions; a file that is no such page is left as it is. */
export function writePage(
  path: string,
  measured: readonly Measured[],
  context: Context,
): Attempt<readonly string[]> {
  const text = `${coverageHtml(measured, context.language)}${mark}\n`;
  return writeFiles([{ path, text }], (there) => there.includes(mark), context);
}
