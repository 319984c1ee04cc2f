import { createDiagnostic } from '@tiaoli/diagnostics';
import { type LoadedPolicy, nowhere } from 'tiaoli';
import type { Finding } from '../output/finding.js';

/** Files that hold the same version of the same policy: which of them counts, no one could tell. */
export function repeatedVersions(policies: readonly LoadedPolicy[]): readonly Finding[] {
  const first = new Map<string, LoadedPolicy>();
  return policies.flatMap((policy) => {
    const { id, version, source } = policy;
    const earlier = first.get(`${id} ${version}`);
    if (earlier === undefined) {
      first.set(`${id} ${version}`, policy);
      return [];
    }
    const words = { id, version, other: earlier.source.name };
    return [{ source, diagnostic: createDiagnostic('version-twice', nowhere, words) }];
  });
}
