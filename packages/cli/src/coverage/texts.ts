import type { Bilingual } from '@tiaoli/diagnostics';

const row = (zh: string, en: string): Bilingual => ({ zh, en });

/** The texts of the coverage of `test`. */
export const coverageTexts = {
  coverageOption: row('列出条例里没有用例用到的地方', 'list what of the policies no case shows'),
  minOption: row(
    '覆盖率的下限，百分数，如 90；低于它时退出码是 1',
    'the least coverage in percent, such as 90; below it the exit code is 1',
  ),
  htmlOption: row(
    '把标出覆盖情况的条例正文写成一个网页文件',
    'write a page of the policies with their lines marked',
  ),
  exitUncovered: row('1  覆盖率低于 --min', '1  coverage is below --min'),
  wrongMin: row(
    '`--min {text}` 不对：要 0 到 100 的百分数',
    '`--min {text}` is no percentage from 0 to 100',
  ),
  coverageOf: row('{title}（{id} {version}）的覆盖率', 'Coverage of {title} ({id} {version})'),
  coverageTotal: row('合计', 'all'),
  coverageCount: row('{covered}/{total}，{percent}%', '{covered}/{total}, {percent}%'),
  coverageWhole: row('每一处都有用例', 'every item is shown by a case'),
  coverageMissing: row('没有用例用到的：', 'Shown by no case:'),
  coverageLine: row('第 {line} 行', 'line {line}'),
  coverageNeeds: row('需要：{needs}', 'needs: {needs}'),
  coverageEnough: row('覆盖率都不低于 {min}%', 'coverage is at least {min}% everywhere'),
  coverageBelow: row(
    '{id} {version} 的覆盖率 {percent}%，低于 {min}%',
    'coverage of {id} {version} is {percent}%, below {min}%',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;
