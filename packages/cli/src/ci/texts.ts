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
  ciStarted: row('正在做：{step}', 'step: {step}'),
  ciChecked: row('{files} 个文件，{errors} 个错误', 'files {files}, errors {errors}'),
  ciCheckedNotes: row('{files} 个文件，{others} 处提醒', 'files {files}, remarks {others}'),
  ciCheckedRight: row('{files} 个文件，没有问题', 'files {files}, nothing found'),
  ciNoCases: row('没有用例', 'there are no cases'),
  ciTestedSome: row(
    '{passed} 个通过，{failed} 个失败，{skipped} 个文件没有运行',
    '{passed} passed, {failed} failed, files not run {skipped}',
  ),
  ciPolicyBroken: row('{policy} 有错误，先改正', '{policy} has errors that come first'),
  ciCaseWanted: row(
    '{rule} 期望 {expected}，得到 {got}',
    '{rule} is expected to be {expected} and is {got}',
  ),

  // The whole
  ciAllPassed: row('全部通过', 'everything passed'),
  ciSomeFailed: row('未通过：{steps}', 'failed: {steps}'),
  ciNotTold: row('未能判定 {count} 处', 'could not be told: {count}'),
  ciWrote: row('写出 {path}', 'wrote {path}'),
} as const;
