import type { Bilingual } from '@tiaoli/diagnostics';

const row = (zh: string, en: string): Bilingual => ({ zh, en });

/** The texts of `ci`. */
export const ciTexts = {
  ci: row('一次做完持续集成要做的各项核对', 'all that continuous integration asks, in one run'),
  junitOption: row('写一份 JUnit XML', 'write JUnit XML'),
  minCoverageOption: row(
    '覆盖率的下限，百分数，默认 90',
    'the least coverage in percent; 90 by default',
  ),
  minMutationOption: row(
    '改动察觉率的下限，百分数，默认 90',
    'the least part of changes that cases notice, in percent; 90 by default',
  ),
  ciBudgetOption: row(
    '改动、证明、比较三项各最多用几秒，到时没做的只列出，默认 300',
    'seconds that mutation, proof and comparison may take each, after which the rest is listed; 300 by default',
  ),
  baseOption: row(
    '同 git 里的这一版（分支、标签或提交）比较',
    'compare with a revision that git has: a branch, a tag or a commit',
  ),
  onlyChangedOption: row(
    'changed：各项都只看同基准不同的；all：改动一项也看全部',
    'changed: each step looks only at what differs from the base; all: mutation looks at all as well',
  ),
  ciVerboseOption: row('也列出提示和说明理由接受了的', 'list notes as well, and what was accepted'),
  onlyNeedsBase: row('--only 要同 --base 一起用', '--only goes together with --base'),
  populationNeedsBase: row(
    '--population 要同 --base 一起用',
    '--population goes together with --base',
  ),
  exitCi: row('1  有一项未通过', '1  a step failed'),
  wrongPercent: row(
    '`{option} {text}` 不对：要 0 到 100 的百分数',
    '`{option} {text}` is no percentage from 0 to 100',
  ),

  // Steps
  ciStepCheck: row('检查', 'check'),
  ciStepTest: row('用例', 'test'),
  ciStepCoverage: row('覆盖', 'coverage'),
  ciStepMutation: row('改动', 'mutation'),
  ciStepVerify: row('证明', 'verify'),
  ciStepLock: row('登记', 'lock'),
  ciStepCompare: row('比较', 'compare'),
  ciPassed: row('通过', 'passed'),
  ciFailed: row('未通过', 'failed'),
  ciSkipped: row('没有做', 'skipped'),
  ciSeconds: row('{seconds} 秒', '{seconds} s'),
  ciComparing: row('正在比较 {version}', 'comparing {version}'),
  ciStarted: row('正在做：{step}', 'step: {step}'),
  ciChecked: row('{files} 个文件，{errors} 个错误', 'files: {files}, errors: {errors}'),
  ciCheckedNotes: row('{files} 个文件，{others} 处提醒', 'files: {files}, remarks: {others}'),
  ciCheckedRight: row('{files} 个文件，没有问题', 'files: {files}, nothing found'),
  ciNoCases: row('没有用例', 'there are no cases'),
  ciTestedSome: row(
    '{passed} 个通过，{failed} 个失败，{skipped} 个文件没有运行',
    '{passed} passed, {failed} failed, files not run: {skipped}',
  ),
  ciPolicyBroken: row('{policy} 有错误，先改正', '{policy} has errors that come first'),
  ciCaseWanted: row(
    '{rule} 期望 {expected}，得到 {got}',
    '{rule} is expected to be {expected} and is {got}',
  ),

  ciNoPolicies: row('没有条例', 'there are no policies'),
  ciNothingChanged: row(
    '同基准比，条例和用例都没有改',
    'no policy and no case differs from the base',
  ),
  ciEnough: row('{count} 个版本都不低于 {least}%', 'at least {least}%: {count} of {count}'),
  ciBelow: row('{count} 个版本，{below} 个低于 {least}%', 'below {least}%: {below} of {count}'),
  ciMore: row('另有 {count} 处', '{count} more'),
  ciVerified: row('证明了 {proved} 项{others}', 'proved {proved}{others}'),
  ciNoBase: row('没有写 --base', '--base is not given'),
  ciBaseUnreadable: row('基准读不出来', 'the base cannot be read'),
  ciFirstVersion: row('基准里没有更早的版本', 'the base has no earlier version'),
  ciCompared: row(
    '改了 {count} 个版本，其中 {different} 个结果有变',
    'versions changed: {count}, results change in {different}',
  ),
  ciComparedGone: row(
    '改了 {count} 个版本，其中 {different} 个结果有变；少了 {removed} 个版本',
    'versions changed: {count}, results change in {different}; versions gone: {removed}',
  ),
  ciNoLock: row('没有版本登记文件 {file}', 'there is no lock file {file}'),
  ciLockUnreadable: row('{path} 不是版本登记文件', '{path} is no lock file'),
  ciLocked: row(
    '{kept} 个公布过的版本没有变，{broken} 个变了，{fresh} 个还没有登记',
    'published versions as before: {kept}, changed: {broken}, not locked yet: {fresh}',
  ),

  // The whole
  ciNothing: row('没有要核对的', 'there is nothing to look at'),
  ciAllPassed: row('全部通过', 'everything passed'),
  ciSomeFailed: row('未通过（{steps}）', 'failed ({steps})'),
  ciNotTold: row('未能判定 {count} 处', 'could not be told: {count}'),
  ciAccepted: row('说明理由接受了的 {count} 处', 'accepted with a reason: {count}'),
  ciSummary: row('条理：{verdict}', 'Tiaoli: {verdict}'),
  ciFailures: row('未通过的', 'What failed'),
  ciNewVersion: row(
    '{version}：基准里没有更早的版本',
    '{version}: the base has no earlier version',
  ),
  ciScores: row('用例覆盖和察觉的', 'What cases show and notice'),
  ciHeadStep: row('步骤', 'step'),
  ciHeadState: row('结果', 'result'),
  ciHeadWords: row('说明', 'in words'),
  ciHeadSeconds: row('秒', 'seconds'),
  ciHeadVersion: row('版本', 'version'),
  ciTooLong: row(
    '其余的写不下，见 `tiaoli ci --json`。',
    'There is no room for the rest: see `tiaoli ci --json`.',
  ),
  sarifOption: row('写一份 SARIF 2.1.0', 'write SARIF 2.1.0'),
  summaryOption: row(
    '写一份 Markdown 摘要，可以作合并请求的评论',
    'write a summary in Markdown, for a comment on a pull request',
  ),
  githubOption: row(
    '打印 GitHub 的注解；在 GitHub Actions 里自动打印，并且写进步骤摘要',
    'print annotations for GitHub; in GitHub Actions they are printed anyway, and the summary is added to that of the step',
  ),
} as const;
