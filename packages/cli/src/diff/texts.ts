import type { Bilingual } from '@tiaoli/diagnostics';

const row = (zh: string, en: string): Bilingual => ({ zh, en });

/** The texts of `diff`. */
export const diffTexts = {
  diff: row(
    '比较两个版本：文字、规则、结果',
    'compare two versions: their text, their rules, their results',
  ),
  beforeArgument: row(
    '原来的条例：文件，或编号@版本；写了 --against 时是现在的',
    'the older policy: a file or id@version; with --against the one of today',
  ),
  afterArgument: row('新的条例', 'the newer policy'),
  againstOption: row('同 git 里这一版比较', 'compare with what git has at a revision'),
  diffBudgetOption: row(
    '比较结果最多用几秒，默认 60',
    'seconds for comparing results at most; 60 by default',
  ),
  textOption: row('也列出逐行的差别', 'list the differences line by line as well'),
  exitResultsDiffer: row(
    '1  两个版本的结果不同，或文件有错误',
    '1  results differ, or errors in a file',
  ),
  diffNeedsTwo: row(
    '要写两部条例，或一部条例和 --against',
    'two policies are needed, or one and --against',
  ),
  wrongDiffBudget: row(
    '--budget 要写大于零的秒数，不能是 {text}',
    '--budget takes seconds above zero, not {text}',
  ),
  populationOption: row(
    '用这份名册（.csv .ndjson .xlsx，一行一个）算一遍：多少行会变，从什么变成什么',
    'decide the rows of a table (.csv .ndjson .xlsx) by both: how many change, and from what to what',
  ),
  populationDayOption: row(
    '名册按哪一天计算，默认新版施行之日',
    'the day that the rows are decided as of; the first day of the newer version by default',
  ),
  reportPageOption: row(
    '另写成一页：两种语言，名册的变化有图',
    'write it as a page as well: both languages, and charts of a population',
  ),
  comparing: row('正在比较结果…', 'comparing results…'),
  textTitle: row('逐行比较', 'Line by line'),
} as const;
