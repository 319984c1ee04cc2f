import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { policyOfCaseTable } from '@tiaoli/cases';
import { claimedPolicy } from '@tiaoli/language-service';
import { type Attempt, failed } from '../attempt.js';
import type { Context } from '../context.js';
import { isSheet } from './find-files.js';
import { policyFiles } from './known-policies.js';
import { readTextFile } from './load-file.js';

/**
 * The id of the policy that a file of cases is about. A sheet need not say it where it lies with
 * the versions of one policy.
 */
export function policyOfCases(path: string, context: Context): Attempt<string | undefined> {
  const text = readTextFile(path, context);
  if (failed(text)) return text;
  const content = text.value.source.text;
  if (!isSheet(path)) return { value: claimedPolicy(content) };
  const claimed = policyOfCaseTable(content);
  if (claimed !== undefined) return { value: claimed };
  const files = policyFiles(placesNear(path, context), context);
  if (failed(files)) return files;
  const ids = new Set(files.value.map(({ id }) => id));
  return { value: ids.size === 1 ? [...ids][0] : undefined };
}

/** The folder of cases, and by custom the one above it. */
export function placesNear(path: string, context: Context): readonly string[] {
  const beside = dirname(path);
  const places = /(^|[\\/])cases$/.test(resolve(context.folder, beside))
    ? [beside, join(beside, '..')]
    : [beside];
  return places.filter((place) => existsSync(resolve(context.folder, place)));
}
