import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createSourceText } from '@tiaoli/diagnostics';
import { hasErrors } from 'tiaoli';
import { failed } from '../../attempt.js';
import {
  checkPolicies,
  lockFindings,
  lockName,
  lockPath,
  readLockFile,
} from '../../lock/lock-policies.js';
import type { Finding } from '../../output/finding.js';
import { placed } from '../find-readable.js';
import { type CiFinding, type StepOutcome, stateOf, type Unit } from '../model.js';
import { baseOf, both, nothing, versionKey, versionUnit, type Work } from './step.js';

/** Whether published versions still decide what they decided. */
export function lockStep(work: Work): StepOutcome {
  const { targets, sources, paths, context } = work;
  const removed = baseOf(work)?.changes.removed ?? [];
  if (targets.length + removed.length === 0) return nothing(work, 'ciNoPolicies');
  const path = lockPath(paths, undefined, context);
  if (!existsSync(resolve(context.folder, path))) {
    return { units: [], summary: both('ciNoLock', () => ({ file: lockName })) };
  }
  const lock = readLockFile(path, context);
  if (failed(lock)) {
    const units = placed(lock, path).map((finding) => fileUnit(path, finding));
    return { units, summary: both('ciLockUnreadable', () => ({ path })) };
  }
  const checked = checkPolicies(lock.value, targets);
  // Of a policy that is gone altogether only the base knows.
  const known = new Set(targets.map(({ policy }) => policy.id));
  const gone = removed
    .filter((policy) => !known.has(policy.id) && lock.value.has(versionKey(policy)))
    .map(versionKey);
  // What has errors is there all the same.
  const isBroken = (key: string): boolean => sources.broken.has(key.split('@')[0] ?? '');
  const all = { ...checked, gone: [...checked.gone, ...gone].filter((key) => !isBroken(key)) };
  const found = lockFindings(all, targets);
  const units = [
    ...targets.map((target): Unit => {
      const findings = found.filter(({ source }) => source === target.source).map(weighed);
      return { ...versionUnit(target), state: stateOf(findings), findings, milliseconds: 0 };
    }),
    ...found.filter(({ source }) => source === undefined).map((each) => fileUnit(path, each)),
  ];
  const kept = checked.versions.filter(({ state }) => state.kind === 'kept').length;
  const fresh = checked.versions.filter(({ state }) => state.kind === 'new').length;
  const broken = checked.versions.length - kept - fresh + all.gone.length;
  return { units, summary: both('ciLocked', () => ({ kept, fresh, broken })) };
}

function weighed(finding: Finding): CiFinding {
  return { ...finding, weight: hasErrors([finding.diagnostic]) ? 'fails' : 'note' };
}

/** What is about no version that is there is about the lock itself. */
function fileUnit(path: string, finding: Finding): Unit {
  const findings = [weighed({ source: createSourceText(path, ''), ...finding })];
  const head = { policy: '', name: path, file: path, line: 1, milliseconds: 0 };
  return { ...head, state: stateOf(findings), findings };
}
