import type { Bilingual } from '@tiaoli/diagnostics';

const row = (zh: string, en: string): Bilingual => ({ zh, en });

/** The texts of `mutate`. */
export const mutationTexts = {
  mutate: row(
    '逐处改动条例，列出用例没有察觉的改动',
    'change policies bit by bit and list what no case notices',
  ),
  mutatedArgument: row(
    '条例：文件、文件夹，或 policies 里的编号；不写则是 policies',
    'a file, a folder, or an id found under policies; all of policies where absent',
  ),
  mutateCasesArgument: row(
    '用例的文件或文件夹，默认条例旁边的 cases',
    'files or folders of cases; by default the folder cases beside the policy',
  ),
  minScoreOption: row(
    '察觉率的下限，百分数，如 90；低于它时退出码是 1',
    'the least score in percent, such as 90; below it the exit code is 1',
  ),
  budgetOption: row(
    '最多用多少秒；没有时间试的改动不计，但会列出有多少',
    'the most seconds it takes; changes that were not tried in time do not count, and are told',
  ),
  exitUnnoticed: row('1  察觉率低于 --min', '1  a score is below --min'),
  wrongBudget: row(
    '`--budget {text}` 不对：要大于 0 的秒数',
    '`--budget {text}` is no number of seconds above 0',
  ),
  mutationOf: row(
    '{title}（{id} {version}）：{total} 处改动，用例察觉 {killed} 处，{percent}%',
    '{title} ({id} {version}): cases notice {killed} of {total} changes, {percent}%',
  ),
  mutationNone: row(
    '{title}（{id} {version}）：没有可以改动的地方',
    '{title} ({id} {version}): nothing to change',
  ),
  mutationEquivalent: row(
    '另有 {count} 处改了结果也一样，不计',
    '{count} more make no difference and do not count',
  ),
  mutationNotRun: row('另有 {count} 处没有时间试', '{count} more were not tried in time'),
  mutationWhole: row('每一处改动都有用例察觉', 'some case notices every change'),
  mutationUnnoticed: row('没有用例察觉：', 'No case notices when'),
  mutationEnough: row('察觉率都不低于 {min}%', 'the score is at least {min}% everywhere'),
  mutationBelow: row(
    '{id} {version} 的察觉率 {percent}%，低于 {min}%',
    'the score of {id} {version} is {percent}%, below {min}%',
  ),
  mutationProgress: row('{title}：{done}/{all}', '{title}: {done}/{all}'),
  mutationFailing: row(
    '用例先要全部通过，才能看出它们察觉什么',
    'all cases have to pass before it can be told what they notice',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;
