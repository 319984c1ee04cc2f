import { shiftDays } from '@tiaoli/calendar';
import {
  type Bilingual,
  createDiagnostic,
  type Diagnostic,
  didYouMean,
  type Span,
} from '@tiaoli/diagnostics';
import { isInRange } from '@tiaoli/ir';
import { parsePolicy } from '@tiaoli/parser';
import type { Policy } from '@tiaoli/syntax';
import { nowhere } from '../nowhere.js';
import type { LoadedPolicy } from '../policy.js';
import { suggestion } from '../suggestion.js';
import { compareVersions } from '../versions.js';
import { byForce } from './by-force.js';

/** What is found about policies only when they are seen together, each with the file it is in. */
export interface VersionFinding {
  readonly policy: LoadedPolicy;
  readonly diagnostic: Diagnostic;
}

/**
 * Looks at all versions of all policies together: times without a version, versions that never
 * count, numbers out of order, and policies that replace what is not there.
 */
export function checkVersions(policies: readonly LoadedPolicy[]): readonly VersionFinding[] {
  const byId = new Map<string, LoadedPolicy[]>();
  for (const policy of policies) {
    const versions = byId.get(policy.id);
    if (versions === undefined) byId.set(policy.id, [policy]);
    else versions.push(policy);
  }
  return [
    ...repeatedVersions(policies),
    ...[...byId.values()].flatMap((versions) => checkOrder(versions.sort(byForce))),
    ...policies.flatMap((policy) => checkSuperseded(policy, byId)),
  ];
}

/** Files that hold the same version of the same policy: which of them counts, no one could tell. */
export function repeatedVersions(policies: readonly LoadedPolicy[]): readonly VersionFinding[] {
  const first = new Map<string, LoadedPolicy>();
  return policies.flatMap((policy) => {
    const { id, version } = policy;
    const earlier = first.get(`${id} ${version}`);
    if (earlier === undefined) {
      first.set(`${id} ${version}`, policy);
      return [];
    }
    const words = { id, version, other: earlier.source.name };
    return [{ policy, diagnostic: createDiagnostic('version-twice', nowhere, words) }];
  });
}

function checkOrder(versions: readonly LoadedPolicy[]): readonly VersionFinding[] {
  return versions.flatMap((policy, index) => {
    const next = versions[index + 1];
    // The same version twice is told as that.
    return next === undefined || next.version === policy.version ? [] : checkPair(policy, next);
  });
}

function checkPair(policy: LoadedPolicy, next: LoadedPolicy): readonly VersionFinding[] {
  const { id, version, until, effective } = policy;
  const words = { id, version, next: next.version, effective: next.effective };
  if (next.effective === effective) {
    return [
      { policy, diagnostic: createDiagnostic('versions-same-day', nowhereIn(policy), words) },
    ];
  }
  const found: VersionFinding[] = [];
  if (compareVersions(version, next.version) > 0) {
    const span = spanIn(next, ({ version: number }) => number?.span);
    found.push({ policy: next, diagnostic: createDiagnostic('version-number-falls', span, words) });
  }
  const before = shiftDays(next.effective, -1);
  const after = until && shiftDays(until, 1);
  if (until === undefined || before === undefined || after === undefined) return found;
  const span = spanIn(policy, (text) => text.until?.span);
  if (until >= next.effective) {
    const title = { zh: `改为 \`${before}\``, en: `change to \`${before}\`` };
    const fix = { title, edits: [{ span, text: before }] };
    const outlives = createDiagnostic('version-outlives-next', span, { ...words, until }, { fix });
    found.push({ policy, diagnostic: outlives });
  } else if (after <= before) {
    const days = {
      zh: after === before ? after : `${after} 至 ${before}`,
      en: after === before ? `on ${after}` : `from ${after} to ${before}`,
    };
    const hole = { id, version, next: next.version, days };
    found.push({ policy, diagnostic: createDiagnostic('version-hole', span, hole) });
  }
  return found;
}

function checkSuperseded(
  policy: LoadedPolicy,
  byId: ReadonlyMap<string, readonly LoadedPolicy[]>,
): readonly VersionFinding[] {
  const { supersedes = [] } = policy.core;
  return supersedes.flatMap(({ policy: id, range }, index) => {
    const versions = byId.get(id);
    if (versions?.some(({ version }) => isInRange(version, range))) return [];
    const span = spanIn(policy, (text) => text.supersedes[index]?.span);
    const hint =
      versions === undefined ? suggestion(didYouMean(id, byId.keys())) : versionsHint(versions);
    const words = { policy: `${id}@${range}`, hint };
    return [{ policy, diagnostic: createDiagnostic('unknown-superseded', span, words) }];
  });
}

function versionsHint(versions: readonly LoadedPolicy[]): Bilingual {
  const numbers = versions.map(({ version }) => `\`${version}\``);
  return { zh: `，现有版本 ${numbers.join('、')}`, en: `; its versions are ${numbers.join(', ')}` };
}

function nowhereIn(policy: LoadedPolicy): Span {
  return spanIn(policy, ({ effective }) => effective?.span);
}

/** Findings are few, so that a text is read again only for their places. */
function spanIn({ source }: LoadedPolicy, place: (text: Policy) => Span | undefined): Span {
  return place(parsePolicy(source.text).value) ?? nowhere;
}
