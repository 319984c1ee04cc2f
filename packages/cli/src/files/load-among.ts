import { hasErrors, type LoadResult } from 'tiaoli';
import { type Attempt, failed, nothingFound, wrong } from '../attempt.js';
import type { Context } from '../context.js';
import { findingsIn } from '../output/finding.js';
import { policyFiles } from './known-policies.js';
import { loadTogether } from './load-together.js';

/** The policies among paths; one that cannot be loaded stops everything. */
export function loadAmong(
  paths: readonly string[],
  context: Context,
): Attempt<readonly LoadResult[]> {
  const listed = policyFiles(paths, context);
  if (failed(listed)) return listed;
  const files = listed.value.map(({ path }) => path);
  if (files.length === 0) return nothingFound(paths, { zh: '条例', en: 'policy' });
  const loaded = loadTogether(files, context);
  if (failed(loaded)) return loaded;
  const { results, elsewhere } = loaded.value;
  const found = files.flatMap((path) => results.get(path) ?? []);
  const broken = found.flatMap(({ source, diagnostics }) =>
    hasErrors(diagnostics) ? findingsIn(source, diagnostics) : [],
  );
  const all = [...broken, ...elsewhere];
  return all.length > 0 ? wrong(all) : { value: found };
}
