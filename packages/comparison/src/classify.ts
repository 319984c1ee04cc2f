import type { Bilingual } from '@tiaoli/diagnostics';
import type { BehaviourComparison } from '@tiaoli/verifier';
import { compareVersions, type LoadedPolicy } from 'tiaoli';
import { factsAccepted } from './facts-accepted.js';
import type { Change } from './structure/change.js';

/** What kind of change it is for those who use the policy. */
export type ChangeClass =
  /** Every decision stays as it is. */
  | 'none'
  /** Facts are accepted, or results given, that were not before; all others stay. */
  | 'wider'
  /** The same facts lead to other results, or are no longer accepted. */
  | 'different';

export interface Classification {
  readonly class: ChangeClass;
  /** Whether it rests on a proof; otherwise the worse is assumed. */
  readonly isProved: boolean;
  /** Which part of the version number is to rise. */
  readonly level: 'major' | 'minor' | 'patch' | 'nothing';
  /** The least version number that says so. */
  readonly leastVersion: string;
  readonly isVersionEnough: boolean;
  /** Whether the newer one takes effect later than the older one, where it has to. */
  readonly isDateEnough: boolean;
}

/** What a change needs, by what it does (https://semver.org/, read for results instead of interfaces). */
export function classify(
  before: LoadedPolicy,
  after: LoadedPolicy,
  changes: readonly Change[],
  behaviour: BehaviourComparison,
): Classification {
  const facts = factsAccepted(before.core, after.core);
  const isSame = behaviour.differences.length + behaviour.removed.length === 0;
  const isKnown = behaviour.status !== 'unknown';
  const isWider = behaviour.added.length > 0 || facts === 'wider';
  const found: ChangeClass =
    !isSame || !isKnown || facts === 'narrower' ? 'different' : isWider ? 'wider' : 'none';
  const level = levelOf(found, changes);
  const leastVersion = raised(before.version, level);
  return {
    class: found,
    isProved: isKnown,
    level,
    leastVersion,
    isVersionEnough: compareVersions(after.version, leastVersion) >= 0,
    isDateEnough: found !== 'different' || after.effective > before.effective,
  };
}

function levelOf(found: ChangeClass, changes: readonly Change[]): Classification['level'] {
  if (found === 'different') return 'major';
  if (found === 'wider') return 'minor';
  return changes.length === 0 ? 'nothing' : 'patch';
}

function raised(version: string, level: Classification['level']): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  switch (level) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
    case 'nothing':
      return version;
  }
}

const classes: Readonly<Record<ChangeClass, Bilingual>> = {
  none: { zh: '结果不变', en: 'no result changes' },
  wider: {
    zh: '原有结果不变，只是适用更广',
    en: 'wider: no result changes, more is accepted or given',
  },
  different: { zh: '结果有变', en: 'results change' },
};

/** What kind of change it is, and what it needs. */
export function classificationWords(
  found: Classification,
  { version, effective }: Pick<LoadedPolicy, 'version' | 'effective'>,
): readonly Bilingual[] {
  const kind = classes[found.class];
  const sure = found.isProved
    ? kind
    : {
        zh: '有没有结果改变，未能全部证明，按有变处理',
        en: 'whether results change could not be proved for all of them; they are taken to change',
      };
  const number = found.isVersionEnough
    ? { zh: `版本号 ${version} 合适`, en: `the version number ${version} fits` }
    : {
        zh: `版本号要用 ${found.leastVersion} 或更高，现在是 ${version}`,
        en: `the version number must be ${found.leastVersion} or above; it is ${version}`,
      };
  const date = found.isDateEnough
    ? []
    : [
        {
          zh: `结果有变的，施行日期要在原版之后，现在是 ${effective}；已经办结的事不受影响`,
          en: `what changes results takes effect after the older version; it is ${effective}. What was decided before stays`,
        },
      ];
  return [sure, number, ...date];
}
