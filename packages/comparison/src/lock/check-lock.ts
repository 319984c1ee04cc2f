import type { LoadedPolicy } from 'tiaoli';
import type { Lock } from './lock-file.js';
import { type LockedVersion, lockedVersion } from './locked-version.js';

/** What became of a version since it was locked. */
export type LockState =
  /** Nothing, or nothing but what only people read. */
  | { readonly kind: 'kept'; readonly isTextSame: boolean }
  /** It is not in the lock. */
  | { readonly kind: 'new' }
  /** It may decide otherwise than when it was published; the pieces that say something else. */
  | { readonly kind: 'changed'; readonly parts: readonly string[] };

export interface CheckedVersion {
  readonly key: string;
  readonly policy: LoadedPolicy;
  readonly state: LockState;
  readonly locked: LockedVersion;
}

export interface CheckedLock {
  readonly versions: readonly CheckedVersion[];
  /** Versions that are locked and no longer there. */
  readonly gone: readonly string[];
}

/** Compares policies with what was published of them. */
export function checkLock(lock: Lock, policies: readonly LoadedPolicy[]): CheckedLock {
  const versions = policies.map((policy): CheckedVersion => {
    const key = lockKey(policy);
    const locked = lockedVersion(policy);
    return { key, policy, locked, state: stateOf(lock.get(key), locked) };
  });
  const there = new Set(versions.map(({ key }) => key));
  return { versions, gone: [...lock.keys()].filter((key) => !there.has(key)) };
}

export function lockKey({ id, version }: LoadedPolicy): string {
  return `${id}@${version}`;
}

function stateOf(before: LockedVersion | undefined, now: LockedVersion): LockState {
  if (before === undefined) return { kind: 'new' };
  if (before.meaning === now.meaning) {
    return { kind: 'kept', isTextSame: before.text === now.text };
  }
  const names = new Set([...Object.keys(before.parts), ...Object.keys(now.parts)]);
  const parts = [...names].filter((name) => before.parts[name] !== now.parts[name]);
  return { kind: 'changed', parts };
}
