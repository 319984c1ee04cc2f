import { compareVersions, hashText, type LoadedPolicy } from 'tiaoli';
import type { CiSources } from '../read-sources.js';

/** A version that is new or in other words than in the base. */
export interface ChangedVersion {
  readonly after: LoadedPolicy;
  /** The same version in the base, or else the one before it there. */
  readonly before?: LoadedPolicy;
}

/** What is different from the base. */
export interface Changes {
  readonly versions: readonly ChangedVersion[];
  /** Versions that only the base has. */
  readonly removed: readonly LoadedPolicy[];
  /** Policies of which a version or the cases are different. */
  readonly policies: ReadonlySet<string>;
}

export function changesBetween(base: CiSources, now: CiSources): Changes {
  const older = base.loaded.map(({ policy }) => policy);
  const newer = now.loaded.map(({ policy }) => policy);
  const versions = newer.flatMap((after): readonly ChangedVersion[] => {
    const same = older.find((each) => isSameVersion(each, after));
    if (same !== undefined && meaningOf(same) === meaningOf(after)) return [];
    const before = same ?? lastBefore(after, older);
    return [before === undefined ? { after } : { after, before }];
  });
  const removed = older.filter(
    (each) => !now.broken.has(each.id) && !newer.some((other) => isSameVersion(each, other)),
  );
  const [one, other] = [casesByPolicy(base), casesByPolicy(now)];
  const ids = new Set([...one.keys(), ...other.keys()]);
  const withOtherCases = [...ids].filter((id) => one.get(id) !== other.get(id));
  const policies = new Set([
    ...versions.map(({ after }) => after.id),
    ...removed.map(({ id }) => id),
    ...now.broken,
    ...withOtherCases,
  ]);
  return { versions, removed, policies };
}

type Version = Pick<LoadedPolicy, 'id' | 'version'>;

function isSameVersion(one: Version, other: Version): boolean {
  return one.id === other.id && one.version === other.version;
}

function lastBefore(
  { id, version }: Version,
  older: readonly LoadedPolicy[],
): LoadedPolicy | undefined {
  return older
    .filter((each) => each.id === id && compareVersions(each.version, version) < 0)
    .sort((left, right) => compareVersions(left.version, right.version))
    .at(-1);
}

/** The text of a version and of all that it uses: with the same, it decides the same. */
function meaningOf({ hash, uses = [] }: LoadedPolicy): string {
  return uses.length === 0 ? hash : hashText([hash, ...uses.map(meaningOf).sort()].join(' '));
}

function casesByPolicy({ cases }: CiSources): ReadonlyMap<string, string> {
  const texts = new Map<string, string[]>();
  for (const { policy, source } of cases) {
    texts.set(policy, [...(texts.get(policy) ?? []), hashText(source.text)]);
  }
  return new Map([...texts].map(([policy, hashes]) => [policy, hashes.sort().join(' ')]));
}
