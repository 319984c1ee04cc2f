import { type LoadedPolicy, repeatedVersions as repeated } from 'tiaoli';
import type { Finding } from '../output/finding.js';

/** Files that hold the same version of the same policy. */
export function repeatedVersions(policies: readonly LoadedPolicy[]): readonly Finding[] {
  return repeated(policies).map(({ policy: { source }, diagnostic }) => ({ source, diagnostic }));
}
