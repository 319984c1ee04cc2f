import { shiftDays } from '@tiaoli/calendar';
import type { Bilingual } from '@tiaoli/diagnostics';
import type { Core, DateText } from '@tiaoli/ir';
import type { LoadedPolicy } from '../policy.js';
import { byForce } from './by-force.js';
import { replaces, type Superseding } from './superseded.js';

/** The versions of a policy and when each of them is in force. Plain JSON. */
export interface VersionTimeline {
  readonly policy: string;
  readonly title: Bilingual;
  /** The earliest first. */
  readonly versions: readonly TimelineVersion[];
  /** The times between versions in which none is in force, both days included. */
  readonly holes: readonly { readonly from: DateText; readonly until: DateText }[];
  /** Other policies that replace versions of this one. */
  readonly supersededBy: readonly Superseding[];
}

export interface TimelineVersion {
  readonly version: string;
  readonly from: DateText;
  /** The last day on which it is in force; absent where it has no end. */
  readonly until?: DateText;
  /** The version that takes its place; absent where it ends by itself or not at all. */
  readonly replacedBy?: string;
  /** A higher version took effect on the same day, so that this one never was in force. */
  readonly isNever: boolean;
  readonly place?: string;
  readonly variants: readonly { readonly name: string; readonly title: Bilingual }[];
  /** The days after the first on which parameters get another value, in the text or in a variant. */
  readonly changes: readonly TimelineChange[];
  readonly supersedes: readonly { readonly policy: string; readonly range: string }[];
  /** The name of its file. */
  readonly source: string;
}

export interface TimelineChange {
  readonly on: DateText;
  readonly parameters: readonly string[];
  /** The place of the variant; absent for the text as it stands. */
  readonly place?: string;
}

/** The time line of one policy; undefined where no version of it is among the policies. */
export function versionTimeline(
  policies: readonly LoadedPolicy[],
  id: string,
): VersionTimeline | undefined {
  const versions = policies.filter((policy) => policy.id === id).sort(byForce);
  const newest = versions.at(-1);
  if (newest === undefined) return undefined;
  return {
    policy: id,
    title: newest.core.title,
    versions: versions.map((policy, index) => timelineVersion(policy, versions[index + 1])),
    holes: holesBetween(versions),
    supersededBy: policies
      .filter((other) => other.id !== id && versions.some((policy) => replaces(other, policy)))
      .sort(byForce)
      .map(({ id: by, version, effective }) => ({ policy: by, version, from: effective })),
  };
}

function timelineVersion(policy: LoadedPolicy, next: LoadedPolicy | undefined): TimelineVersion {
  const { version, effective, place, core, variants, source } = policy;
  const isNever = next?.effective === effective;
  const last = lastDay(policy, next);
  const isReplaced = next !== undefined && (isNever || shiftDays(next.effective, -1) === last);
  return {
    version,
    from: effective,
    ...(isNever || last === undefined ? {} : { until: last }),
    ...(isReplaced ? { replacedBy: next.version } : {}),
    isNever,
    ...(place === undefined ? {} : { place }),
    variants: [...variants.values()].flatMap(({ core: { variant } }) => variant ?? []),
    changes: isNever ? [] : changesOf(policy, last),
    supersedes: core.supersedes ?? [],
    source: source.name,
  };
}

/** A version ends by itself or on the day before the next one takes effect. */
function lastDay({ until }: LoadedPolicy, next: LoadedPolicy | undefined): DateText | undefined {
  const before = next && shiftDays(next.effective, -1);
  if (before === undefined || until === undefined) return before ?? until;
  return until < before ? until : before;
}

/** The days between a version that has ended and the next one. */
function holesBetween(versions: readonly LoadedPolicy[]): VersionTimeline['holes'] {
  return versions.flatMap(({ until }, index) => {
    const next = versions[index + 1];
    const from = until && shiftDays(until, 1);
    const last = next && shiftDays(next.effective, -1);
    if (from === undefined || last === undefined || last < from) return [];
    return [{ from, until: last }];
  });
}

function changesOf(
  { core, variants, effective }: LoadedPolicy,
  last: DateText | undefined,
): readonly TimelineChange[] {
  const changes = [
    ...changesIn(core),
    ...[...variants.values()].flatMap((variant) =>
      changesIn(variant.core, variant.core.variant?.name),
    ),
  ];
  return changes
    .filter(({ on }) => effective < on && (last === undefined || on <= last))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The changes in a text, or those that a variant of it makes itself. */
function changesIn({ parameters }: Core, place?: string): readonly TimelineChange[] {
  const byDay = new Map<DateText, Set<string>>();
  for (const { name, values, variant } of parameters) {
    if (place !== undefined && variant?.name !== place) continue;
    for (const { from } of values) {
      if (from === undefined) continue;
      byDay.set(from, (byDay.get(from) ?? new Set()).add(name));
    }
  }
  return [...byDay].map(([on, names]) => ({
    on,
    parameters: [...names],
    ...(place === undefined ? {} : { place }),
  }));
}
