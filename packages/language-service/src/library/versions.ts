import type { LoadResult } from 'tiaoli';
import type { LibraryVersion } from './library.js';

/** One version of a policy, read as far as its text allows. */
export function versionOf(path: string, result: LoadResult | undefined): LibraryVersion {
  const errors = (result?.diagnostics ?? []).filter(({ severity }) => severity === 'error').length;
  const { policy, syntax } = result ?? {};
  const version = policy?.version ?? syntax?.version?.text;
  const until = policy?.until;
  return {
    path,
    ...(version === undefined ? {} : { version }),
    ...(policy === undefined ? {} : { effective: policy.effective }),
    ...(until === undefined ? {} : { until }),
    errors,
  };
}

/** By the day from which they hold; those that cannot be read come first, as they want mending. */
export function newestFirst(a: LibraryVersion, b: LibraryVersion): number {
  const late = '9999';
  return (b.effective ?? late).localeCompare(a.effective ?? late) || (a.path < b.path ? 1 : -1);
}
