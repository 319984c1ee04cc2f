import type { Bilingual } from '@tiaoli/diagnostics';

const row = (zh: string, en: string): Bilingual => ({ zh, en });

/** The texts of `lock`. */
export const lockTexts = {
  lock: row(
    '登记公布了的版本，使它们的结果不会被改掉',
    'lock published versions, so that what they decide stays',
  ),
  checkLockOption: row('只核对，不登记', 'check only, lock nothing'),
  lockFileOption: row(
    '登记在哪个文件，默认是条例文件夹里的 tiaoli.lock.json',
    'the lock file; by default tiaoli.lock.json in the folder of policies',
  ),
  lockAgainstOption: row(
    '改了写法的版本，证明同 git 里这一版结果相同，就可以登记',
    'lock a version in other words if it is proved to decide as it does in git at a revision',
  ),
  reissueOption: row(
    '改了结果也登记，或不再登记：编号@版本，几个用顿号隔开',
    'lock although results change, or no longer: id@version, several by commas',
  ),
  exitLock: row(
    '1  公布过的版本改了结果或不在了，或文件有错误',
    '1  a published version changed or is gone, or errors in a file',
  ),
  lockAdded: row('登记 {version}', 'locked {version}'),
  lockReworded: row('{version} 只改了文字', '{version} changed in words only'),
  lockProved: row(
    '{version} 改了写法，结果相同（已证明）',
    '{version} is in other words and decides the same (proved)',
  ),
  lockReissued: row('{version} 重新登记', 'locked {version} again'),
  lockDropped: row('{version} 不再登记', '{version} is locked no longer'),
  lockWhole: row(
    '{count} 个公布过的版本，结果都没有变',
    'published versions that decide as before: {count}',
  ),
} as const;
