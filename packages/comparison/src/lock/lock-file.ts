import type { LockedVersion } from './locked-version.js';

/** Published versions by `id@version`. */
export type Lock = ReadonlyMap<string, LockedVersion>;

/** The form of lock files that this program writes. */
const lockForm = 1;

/** A lock as its file holds it: sorted, so that two additions are two changed lines. */
export function lockText(lock: Lock): string {
  const versions = [...lock].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ lock: lockForm, versions: Object.fromEntries(versions) }, null, 2)}\n`;
}

/** What a lock file holds; undefined where it is none. */
export function readLock(text: string): Lock | undefined {
  const data = parsed(text);
  if (!isRecord(data) || data.lock !== lockForm || !isRecord(data.versions)) return undefined;
  const versions = Object.entries(data.versions);
  if (!versions.every(([, each]) => isLockedVersion(each))) return undefined;
  return new Map(versions as (readonly [string, LockedVersion])[]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLockedVersion(value: unknown): value is LockedVersion {
  if (!isRecord(value)) return false;
  const { effective, text, meaning, parts } = value;
  return [effective, text, meaning].every((each) => typeof each === 'string') && isRecord(parts);
}
