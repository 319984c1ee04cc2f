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
  noProofOption: row(
    '不证明哪些改动改了结果也一样：快些，但它们算作没有察觉',
    'do not prove which changes make no difference: faster, but those count as not noticed',
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
  suggestOption: row(
    '为没有察觉的改动各找一个能察觉它的用例',
    'look for a case that would notice each change that none does',
  ),
  writeOption: row(
    '把找到的用例写进用例文件，结果留待人确认（连同 --suggest）',
    'write those cases to the files of cases, their results to be confirmed (implies --suggest)',
  ),
  suggestedFacts: row('用例：{facts}{when}', 'case: {facts}{when}'),
  suggestedDay: row('，适用日期 {asOf}', ', as of {asOf}'),
  suggestedPlace: row('，{place}', ', {place}'),
  suggestedResult: row('{rule}：现在 {now}，改后 {changed}', '{rule}: now {now}, then {changed}'),
  suggestedError: row('错误 {code}', 'the error {code}'),
  suggestedName: row('察觉：{words}', 'Notices: {words}'),
  suggestedMore: row('{name}等 {count} 处', '{name} and {more} more'),
  suggestionsWritten: row(
    '写了待确认的用例 {count} 个：{paths}',
    'cases to be confirmed: {count} written to {paths}',
  ),
  mutationAwaits: row('（有待确认的用例会察觉）', ' (a case that is to be confirmed would)'),
  mutationExplained: row('不必察觉，理由已写明：', 'Need not be noticed, for reasons given:'),
  mutationStale: row('“不必察觉”里写了、却用不着的：', 'Explained under `unnoticed` without need:'),
  staleUnknown: row('条例没有这处改动', 'the policy has no such change'),
  staleNoticed: row('已有用例察觉', 'a case notices it'),
  staleEquivalent: row('改了结果也一样', 'it makes no difference'),
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
