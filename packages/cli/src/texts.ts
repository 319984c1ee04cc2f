import type { Bilingual, Language } from '@tiaoli/diagnostics';
import { batchTexts } from './batch/texts.js';
import { ciTexts } from './ci/texts.js';
import { coverageTexts } from './coverage/texts.js';
import { diffTexts } from './diff/texts.js';
import { flipTexts } from './flip/texts.js';
import { lockTexts } from './lock/texts.js';
import { mutationTexts } from './mutation/texts.js';
import { verifyTexts } from './verify/texts.js';

const row = (zh: string, en: string): Bilingual => ({ zh, en });

/** Every text of the command line in both languages; `{name}` stands for a parameter. */
const texts = {
  // Help
  about: row(
    '条理：让条例可以计算，并说明理由',
    'Tiaoli: policies that compute and explain themselves',
  ),
  usage: row('用法：', 'Usage:'),
  arguments: row('参数：', 'Arguments:'),
  options: row('选项：', 'Options:'),
  commands: row('命令：', 'Commands:'),
  examples: row('示例：', 'Examples:'),
  exitCodes: row('退出码：', 'Exit codes:'),
  exitBeyond: row(
    '3  有规则编译不了，没有写进去',
    '3  a rule is beyond the target and was left out',
  ),
  exitOk: row('0  成功', '0  done'),
  exitFindings: row('1  文件有错误', '1  errors in a file'),
  exitFailed: row('1  有用例未通过，或文件有错误', '1  a case failed, or errors in a file'),
  exitUnexplained: row(
    '1  有条款既没有规则引用，也没有说明，或文件有错误',
    '1  a clause is neither cited by a rule nor explained, or errors in a file',
  ),
  exitNotCanonical: row(
    '1  有文件不是规范写法（--check），或文件有错误',
    '1  a file is not in canonical form (--check), or errors in a file',
  ),
  exitDiffers: row('1  结果同回执所记的不一致', '1  the results differ from what was recorded'),
  exitUsage: row(
    '2  用法不对：选项、文件、日期或名称有误',
    '2  wrong usage: an option, a file, a date or a name',
  ),
  exitUndecided: row('3  所问的规则有未定的或出错的', '3  an asked rule is undecided or an error'),
  optionsWord: row('[选项]', '[options]'),
  commandWord: row('<命令>', '<command>'),
  moreHelp: row(
    '运行 tiaoli help <命令> 查看一个命令的用法。',
    'Run tiaoli help <command> to learn about a command.',
  ),
  helpOption: row('显示帮助', 'show help'),
  helpCommand: row('显示一个命令的帮助', 'show the help of a command'),
  versionOption: row('显示版本', 'show the version'),
  langOption: row(
    '语言：zh 或 en，默认随环境',
    'language: zh or en; by default that of the environment',
  ),
  jsonOption: row('以 JSON 输出', 'print JSON'),
  explainNumbersOption: row(
    '列出每个数的范围和小数位，以及输入还差什么说明',
    'list the bounds and places of every number, and what inputs do not say',
  ),
  numbersOf: row('{path} 的数', 'Numbers of {path}'),
  numberInputs: row('输入', 'Inputs'),
  numberRules: row('规则', 'Rules'),
  numberRange: row('{min} 至 {max}{unit}，{size}', '{min} to {max}{unit}, {size}'),
  numberPlaces: row('{places} 位小数', '{places} decimal places'),
  numberWhole: row('整数', 'whole'),
  numberQuotient: row(
    '分数，可能没有最后一位小数',
    'a fraction, which may have no last decimal place',
  ),
  numberUnknown: row('范围求不出来', 'bounds are not found out'),
  numberChecked: row('可能很大，每次要核对', 'may be very large, so each one is looked at'),
  numberAssumed: row(
    '没有写明{keys}，照上面的范围假定；写明了算得更快',
    '{keys} not stated, so the above is assumed; stated, it is computed faster',
  ),
  listComma: row('、', ', '),

  // Commands
  check: row('检查条例、用例和条款登记册', 'check policies, cases and registers of clauses'),
  fmt: row('把条例写成规范的样子', 'write policies in canonical form'),
  test: row('运行用例', 'run cases'),
  sources: row('列出条款和条例的对应关系', 'trace the clauses of sources to rules and back'),
  eval: row('按事实作出决定', 'decide on facts'),
  explain: row('按事实作出决定并说明理由', 'decide on facts and explain'),
  schema: row('输出事实的 JSON Schema', 'print the JSON Schema of the facts'),
  build: row('编译成别的系统能用的文件', 'compile for other systems'),
  ask: row('逐项提问，只问还需要的', 'interview that asks only what is still needed'),
  versions: row('列出各版本的时间线', 'print the time line of versions'),
  replay: row('按回执重算，核对结果', 'decide again from a receipt and compare'),
  playground: row(
    '打开网页：编辑条例、试算、看理由',
    'serve the page where policies are edited, tried and explained',
  ),
  policyArgument: row(
    '条例：文件、各版本所在的文件夹，或 policies 里的编号（用适用日期施行的版本）',
    'a file, a folder of versions, or an id found under policies (its version in force on the as-of date)',
  ),
  idArgument: row('条例的编号；不写则列出全部', 'id of a policy; all of them where absent'),
  pathsArgument: row('文件或文件夹，默认 policies', 'files or folders; by default policies'),
  receiptArgument: row(
    'eval --json 的输出，或 -（标准输入）',
    'what eval --json printed, or - for standard input',
  ),
  factsOption: row(
    'JSON 或 YAML 事实：文件、-（标准输入）或 { … }',
    'facts in JSON or YAML: a file, - for standard input, or { … }',
  ),
  asOfOption: row(
    '适用日期，如 2022-06-01，默认今天',
    'as-of date such as 2022-06-01; by default today',
  ),
  placeOption: row(
    '地区，如 青岛市：按它的变体；默认按条例正文',
    'a place whose variant decides; by default the text as it stands',
  ),
  onlyOption: row('只问这些规则，用逗号分隔', 'ask only these rules, separated by commas'),
  holidaysOption: row(
    '节假日安排的文件（YAML 或 JSON），补充或替换所附的年份',
    'a file of days off (YAML or JSON) that adds to the bundled years',
  ),
  numbersOption: row(
    'string（默认，准确数字的文字）或 json（JSON 数，写不准时报错）',
    'string (default, exact digits as text) or json (JSON numbers, an error where inexact)',
  ),
  ofOption: row(
    '另外的 JSON Schema：policies、cases、registers、results 或 explanations',
    'another JSON Schema: policies, cases, registers, results or explanations',
  ),
  targetOption: row(
    '编译成什么：js（ES 模块和类型）或 json-logic（一天的 JSON Logic）',
    'what for: js (an ES module and its types) or json-logic (JSON Logic of one day)',
  ),
  outOption: row(
    '文件或文件夹，默认当前文件夹；文件名默认是条例的编号',
    'a file or a folder; by default here, under the id of the policy',
  ),
  rulesOption: row('只编译这些规则，用逗号分隔', 'compile only these rules, separated by commas'),
  trustOption: row(
    'checked（默认，每条事实都核对）或 trusted（事实由调用者保证）',
    'checked (default, each fact is looked at) or trusted (the caller vouches for the facts)',
  ),
  forceOption: row('覆盖不是 build 写的文件', 'write over files that build did not write'),
  forOption: row(
    '只说明列表中的一项，如 企业名单[名称=甲公司]',
    'explain one element of a list, such as 企业名单[名称=甲公司]',
  ),
  formatOption: row('text（默认）、markdown 或 json', 'text (default), markdown or json'),
  shortOption: row(
    '只说结果由来，不列没有适用的行和情形',
    'leave out rows and cases that did not apply',
  ),
  verboseOption: row(
    '通过的用例也列出，并写出它们的“因为”',
    'list the cases that passed as well, with what they say under because',
  ),
  completeOption: row('还有待编写的条款时也不通过', 'fail as well while clauses are planned'),
  fmtCheckOption: row('只检查，不写文件', 'only check, write nothing'),
  keywordsOption: row('把关键字写成 zh 或 en', 'write the keywords in zh or en'),

  // Wrong usage
  error: row('错误', 'error'),
  warning: row('警告', 'warning'),
  information: row('提示', 'note'),
  reason: row('原因', 'reason'),
  unknownOption: row('没有选项 `{word}`', 'there is no option `{word}`'),
  unknownCommand: row('没有命令 `{word}`', 'there is no command `{word}`'),
  missingArgument: row('缺少 <{word}>', '<{word}> is missing'),
  missingOption: row('缺少选项 `{word}`', 'the option `{word}` is missing'),
  missingValue: row('选项 `{word}` 后面要有值', 'the option `{word}` takes a value'),
  tooManyArguments: row('多写了参数', 'there are too many arguments'),
  otherMisuse: row('命令写得不对：{word}', 'the command is wrong: {word}'),
  unknownChoice: row(
    '`{option}` 可以是 {choices}，不能是 `{word}`',
    '`{option}` may be {choices}, not `{word}`',
  ),
  didYouMean: row('，是不是 `{word}`？', '; did you mean `{word}`?'),
  seeHelp: row('运行 tiaoli help 查看用法。', 'Run tiaoli help to see the usage.'),

  // Results
  asOfToday: row('适用日期默认为今天：{date}', 'the as-of date defaults to today: {date}'),
  heading: row(
    '{title}（{id} {version}，适用日期 {date}）',
    '{title} ({id} {version}, as of {date})',
  ),
  headingInPlace: row(
    '{title}（{id} {version}，{place}，适用日期 {date}）',
    '{title} ({id} {version}, {place}, as of {date})',
  ),
  undecided: row('未定', 'undecided'),
  stillNeeded: row('未定，还需要 {needs}', 'undecided, needs {needs}'),
  openParameter: row(
    '{name} 是条例的待定参数：{reason}',
    'the policy leaves {name} open: {reason}',
  ),
  noFactDecides: row('未定', 'undecided'),
  setsOr: row('，或者', ', or '),
  factsAnd: row('、', ' and '),
  ruleError: row('错误 {code}：{message}', 'error {code}: {message}'),
  yes: row('是', 'yes'),
  no: row('否', 'no'),
  none: row('无', 'none'),
  semicolon: row('；', '; '),
  moreElements: row('另有 {count} 项，用 --json 查看全部', '{count} more; --json shows them all'),
  openParameters: row('。待定的参数 {count} 个：{names}', '; {count} open parameters: {names}'),
  openParameterOne: row('。待定的参数 1 个：{names}', '; 1 open parameter: {names}'),
  comma: row('、', ', '),
  total: row('总分', 'total'),
  grade: row('等级', 'grade'),
  vetoStruck: row('一票否决：{title}', 'veto: {title}'),
  missingItems: row('缺 {items}', 'missing {items}'),
  checkedFiles: row('检查了 {files} 个文件：', 'checked {files} files: '),
  checkedFile: row('检查了 1 个文件：', 'checked 1 file: '),
  noFindings: row('没有问题', 'nothing found'),
  errorCount: row('{count} 个错误', '{count} errors'),
  errorCountOne: row('1 个错误', '1 error'),
  warningCount: row('{count} 个警告', '{count} warnings'),
  warningCountOne: row('1 个警告', '1 warning'),
  noteCount: row('{count} 个提示', '{count} notes'),
  noteCountOne: row('1 个提示', '1 note'),
  clausesToRules: row('条款 → 条例', 'Clauses → policies'),
  rulesToClauses: row('条例 → 条款', 'Policies → clauses'),
  clauseReason: row('理由：{text}', 'reason: {text}'),
  clauseOpen: row('缺：{text}', 'missing: {text}'),
  clauseTotal: row('共 {count} 条：', '{count} clauses: '),
  sourceDefects: row('来源的缺陷', 'Defects of the source'),
  notComplete: row('还有 {count} 条待编写', '{count} clauses are still planned'),
  written: row('已改写 {path}', 'rewrote {path}'),
  mended: row(
    '改正了 {count} 处全角符号或空白 {path}',
    'mended {count} full-width signs or blanks: {path}',
  ),
  notCanonical: row('不是规范写法 {path}', 'not in canonical form: {path}'),
  registerKept: row('条款登记册保持原样 {path}', 'registers are left as they are: {path}'),
  casesKept: row('用例文件保持原样 {path}', 'files of cases are left as they are: {path}'),
  allCanonical: row('都是规范写法', 'all in canonical form'),
  refused: row('有错误，未改写 {path}', 'not rewritten because of errors: {path}'),
  testTotals: row('{passed} 个通过，{failed} 个失败', '{passed} passed, {failed} failed'),
  casePassed: row('通过 {path}:{line} {name}', 'passed {path}:{line} {name}'),
  caseFailed: row('未通过 {path}:{line} {name}', 'failed {path}:{line} {name}'),
  testUnconfirmed: row('，{count} 个待确认', ', {count} to confirm'),
  caseUnconfirmed: row('待确认 {path}:{line} {name}', 'to confirm {path}:{line} {name}'),
  toConfirm: row('待确认', 'to confirm'),
  caseInvalid: row('无法运行 {path}:{line} {name}', 'cannot run {path}:{line} {name}'),
  caseVersion: row('{version} 版，适用日期 {date}', 'version {version}, as of {date}'),
  caseInPlace: row(
    '{version} 版，{place}，适用日期 {date}',
    'version {version}, {place}, as of {date}',
  ),
  caseBecause: row('按条文', 'by the clauses'),
  expected: row('期望', 'expected'),
  got: row('得到', 'got'),
  because: row('理由', 'because'),
  replaySame: row('结果同回执所记的一致', 'the results are what was recorded'),
  replayDiffers: row(
    '`{rule}` 不一致：回执所记 {recorded}，重算 {got}',
    '`{rule}` differs: recorded {recorded}, now {got}',
  ),

  // Building
  builtFile: row('写出 {path}', 'wrote {path}'),
  ruleBeyond: row('没有编译规则 `{rule}`：{reason}', 'the rule `{rule}` is left out: {reason}'),
  nothingBuilt: row(
    '没有可编译的规则，没有写文件',
    'no rule can be compiled, so nothing was written',
  ),

  // Time line of versions
  timelineOpen: row('{from} 起', 'from {from}'),
  timelinePeriod: row('{from} 至 {until}', '{from} to {until}'),
  timelineReplaced: row('，由 {by} 取代', ', then {by}'),
  timelineNever: row(
    '{from} 起，同日施行的 {by} 取代了它，从未适用',
    'from {from}; {by} took effect on the same day, so it never applied',
  ),
  timelineHole: row('{from} 至 {until} 没有施行的版本', 'no version from {from} to {until}'),
  timelineVariants: row('变体：{places}', 'variants: {places}'),
  timelineChange: row('{on} 起参数变动：{parameters}', 'from {on} other values of {parameters}'),
  timelineChangeThere: row(
    '{on} 起{place}的参数变动：{parameters}',
    'from {on} other values of {parameters} for {place}',
  ),
  timelineSupersedes: row('取代 {policies}', 'replaces {policies}'),
  timelineSupersededBy: row(
    '{from} 起由条例 {policy} {version} 版取代',
    'replaced from {from} by version {version} of the policy {policy}',
  ),

  // Interview
  chooseOne: row('请选 {choices}', 'choose {choices}'),
  numberIn: row('请填数字，单位：{unit}', 'a number, in {unit}'),
  number: row('请填数字', 'a number'),
  percent: row('请填百分数，例如 70%', 'a percentage such as 70%'),
  date: row('请填日期，例如 2024-03-01', 'a date such as 2024-03-01'),
  text: row('请填文字', 'text'),
  orSkip: row('（{form}；不知道请直接按回车）', '({form}; just press Enter if you do not know)'),
  keysHelp: row('↑↓ 选择，回车确定', '↑↓ to choose, Enter to confirm'),
  dontKnow: row('不知道', 'I do not know'),
  tooManyTries: row(
    '连续 {count} 次没有可用的回答，不再提问',
    '{count} answers in a row could not be used, so the interview ends',
  ),
  enough: row('够了，结果如下。', 'That is enough. The result:'),
  stopped: row('提问到此为止，结果如下。', 'The interview ends here. The result:'),
  listInFile: row(
    '列表 {list} 不逐项提问：写在事实文件里，用 --facts 给出。',
    'The list {list} is not asked for item by item: write it in a file of facts and give it with --facts.',
  ),
  stillUndecided: row('没有别的可问了，结果如下。', 'Nothing is left to ask. The result:'),

  // The page
  policiesOption: row('条例所在的文件夹', 'the folder of policies'),
  portOption: row('端口，默认任取一个空闲的', 'the port; any free one by default'),
  hostOption: row(
    '监听的地址，默认 127.0.0.1，别的机器访问不到',
    'the address to listen on; 127.0.0.1 by default, which no other machine reaches',
  ),
  openOption: row('在浏览器里打开', 'open it in a browser'),
  served: row('打开 {address} （按 Ctrl+C 停止）', 'Open {address} (Ctrl+C stops it)'),
  noPoliciesFolder: row('没有文件夹 {path}', 'there is no folder {path}'),
  noSite: row(
    '网页还没有构建：先运行 npm run build',
    'the page is not built yet: run npm run build first',
  ),
  wrongPort: row(
    '端口 {port} 不对：要 0 到 65535 的整数',
    '{port} is no port: give a whole number from 0 to 65535',
  ),
  cannotServe: row(
    '端口 {port} 用不了：可能被占用，换一个，或者不写',
    'port {port} cannot be used: it may be taken; give another, or none',
  ),

  ...batchTexts,
  ...coverageTexts,
  ...mutationTexts,
  ...verifyTexts,
  ...lockTexts,
  ...flipTexts,
  ...diffTexts,
  ...ciTexts,
} as const satisfies Readonly<Record<string, Bilingual>>;

export type TextKey = keyof typeof texts;

/** A text in a language with its parameters filled in. */
export function say(
  language: Language,
  key: TextKey,
  parameters: { readonly [name: string]: string | number } = {},
): string {
  return texts[key][language].replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(parameters, name) ? String(parameters[name]) : whole,
  );
}
