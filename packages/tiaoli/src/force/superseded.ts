import { type Bilingual, createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import { type DateText, isInRange } from '@tiaoli/ir';
import { nowhere } from '../nowhere.js';
import type { LoadedPolicy } from '../policy.js';
import { byForce } from './by-force.js';

/** What stands in the place of a version, be it a later version of it or another policy. */
export interface Superseding {
  readonly policy: string;
  readonly version: string;
  readonly from: DateText;
}

/** What replaced a version first, if that was by a date; undefined where it still stands. */
export function supersededOn(
  policy: LoadedPolicy,
  among: readonly LoadedPolicy[],
  asOf: string,
): Superseding | undefined {
  const later = among
    .filter((other) => other.effective <= asOf && replaces(other, policy))
    .sort(byForce);
  // Of several that took effect on that day the last one counts.
  const first = later.filter(({ effective }) => effective === later[0]?.effective).at(-1);
  if (first === undefined) return undefined;
  const { id, version, effective } = first;
  return { policy: id, version, from: effective };
}

/** Whether a policy replaces another one from the day on which it takes effect. */
export function replaces(other: LoadedPolicy, policy: LoadedPolicy): boolean {
  if (other.id === policy.id) return byForce(other, policy) > 0;
  const { supersedes = [] } = other.core;
  return supersedes.some(
    ({ policy: id, range }) => id === policy.id && isInRange(policy.version, range),
  );
}

/** Says that a version was replaced; its answer is no ground for a decision any more. */
export function supersededFinding(
  { id, version }: LoadedPolicy,
  { policy, version: later, from }: Superseding,
): Diagnostic {
  const by: Bilingual =
    policy === id
      ? { zh: ` ${later} 版`, en: `version ${later}` }
      : {
          zh: `条例 \`${policy}\` ${later} 版`,
          en: `version ${later} of the policy \`${policy}\``,
        };
  return createDiagnostic('version-superseded', nowhere, { id, version, from, by });
}
