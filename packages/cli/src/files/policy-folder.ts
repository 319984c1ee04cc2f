import { hasErrors, type LoadedPolicy } from 'tiaoli';
import { type Attempt, failed } from '../attempt.js';
import type { Context } from '../context.js';
import { type Finding, findingsIn } from '../output/finding.js';
import type { PolicyFile } from './known-policies.js';
import { loadTogether } from './load-together.js';
import { repeatedVersions } from './repeated-versions.js';

/** Policies that could be loaded, and the errors of those that could not, or not beside others. */
export interface LoadedFiles {
  readonly policies: readonly LoadedPolicy[];
  readonly broken: readonly Finding[];
}

/** Loads files of policies together with all that they use. */
export function loadFiles(files: readonly PolicyFile[], context: Context): Attempt<LoadedFiles> {
  const loaded = loadTogether(
    files.map(({ path }) => path),
    context,
  );
  if (failed(loaded)) return loaded;
  const { results, elsewhere } = loaded.value;
  const policies: LoadedPolicy[] = [];
  const broken: Finding[] = [];
  for (const { path } of files) {
    const { policy, source, diagnostics } = results.get(path) ?? {};
    if (policy !== undefined) policies.push(policy);
    else if (source !== undefined && diagnostics !== undefined) {
      const errors = diagnostics.filter((diagnostic) => hasErrors([diagnostic]));
      broken.push(...findingsIn(source, errors));
    }
  }
  const causes = broken.length === 0 ? [] : elsewhere;
  return { value: { policies, broken: [...broken, ...causes, ...repeatedVersions(policies)] } };
}
