import type { LoadedPolicy } from '../policy.js';
import { compareVersions } from '../versions.js';

/** Orders versions so that of those that took effect the last counts: at a tie the higher number. */
export function byForce(left: LoadedPolicy, right: LoadedPolicy): number {
  if (left.effective !== right.effective) return left.effective < right.effective ? -1 : 1;
  return compareVersions(left.version, right.version);
}
