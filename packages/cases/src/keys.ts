import { type Key, key, noteKey, required } from '@tiaoli/syntax';

/** The keys of a case file, by context: the only list of them. */
export const caseKeys = {
  file: {
    policy: required(
      key('条例', 'policy', 'text', '被检验的条例的编号', 'id of the policy under test'),
    ),
    version: key(
      '版本',
      'version',
      'text',
      '版本号；不写则取适用日期的版本',
      'its version; the one in force where absent',
    ),
    place: key('地区', 'place', 'text', '适用哪个地区的变体', 'the place whose variant applies'),
    asOf: key(
      '适用日期',
      'asOf',
      'date',
      '各用例的适用日期；用例自己写了的，以用例为准',
      'as-of date of the cases that have none of their own',
    ),
    facts: key(
      '事实',
      'facts',
      'mapping',
      '各用例共同的事实；用例自己写了的，以用例为准',
      'facts that all cases share, unless a case says otherwise',
    ),
    note: noteKey,
    unnoticed: key(
      '不必察觉',
      'unnoticed',
      'list',
      '条例的哪些改动用例可以不察觉，以及理由',
      'changes of the policy that no case has to notice, and why',
    ),
    cases: required(key('用例', 'cases', 'list', '用例', 'the cases')),
  },
  /** A change that no case has to notice. */
  unnoticed: {
    change: required(
      key('改动', 'change', 'text', 'tiaoli mutate 列出的改动', 'as `tiaoli mutate` tells it'),
    ),
    reason: required(
      key('理由', 'reason', 'text', '为什么可以不察觉', 'why it need not be noticed'),
    ),
  },
  case: {
    name: required(key('名称', 'name', 'text', '这个用例说明什么', 'what the case shows')),
    asOf: key(
      '适用日期',
      'asOf',
      'date',
      '不写则取版本的施行日期',
      'the day the version takes effect where absent',
    ),
    place: key('地区', 'place', 'text', '不写则用文件的地区', 'the place of the file where absent'),
    facts: key('事实', 'facts', 'mapping', '按输入名称给出的事实', 'facts by name of input'),
    expect: required(
      key('期望', 'expect', 'mapping', '按规则名称给出的结果', 'results by name of rule'),
    ),
    because: key(
      '因为',
      'because',
      'text',
      '由条文怎样得出所期望的结果',
      'how the expected results follow from the clauses',
    ),
    note: noteKey,
  },
  /** Instead of a value. */
  outcome: {
    undecided: key(
      '未定',
      'undecided',
      'list',
      '还需要哪些事实；或者写“是”',
      'the sets of facts still needed, or true',
    ),
    ask: key('先问', 'ask', 'text', '最该先问的事实', 'the best next fact to ask for'),
    error: key('错误', 'error', 'text', '错误的代码', 'code of the error'),
    confirm: key(
      '待确认',
      'confirm',
      'expression',
      '还要由人确认的结果；确认后只写结果',
      'a result that a person has yet to confirm; then it is written alone',
    ),
  },
  /** Beside a value, or beside the parts of one. */
  binding: {
    value: key('值', 'value', 'expression', '结果', 'the result'),
    modality: key(
      '要求',
      'modality',
      'text',
      '应当、可以、鼓励或不得',
      'how binding it is: must, may, should or must not',
    ),
  },
  quantity: {
    value: key('值', 'value', 'expression', '数值', 'the number'),
    unit: key('单位', 'unit', 'text', '结果的单位', 'unit of the result'),
  },
  score: {
    total: key('总分', 'total', 'expression', '总分', 'the total'),
    grade: key('等级', 'grade', 'text', '等级', 'the grade'),
    points: key(
      '得分',
      'points',
      'mapping',
      '各指标得分，可以只写一部分',
      'points by criterion, some or all',
    ),
    veto: key(
      '否决',
      'veto',
      'text',
      '是否被否决，或否决项的名称',
      'whether a veto struck, or its title',
    ),
  },
  checklist: {
    met: key('结论', 'met', 'boolean', '是否满足', 'whether it is met'),
    missing: key('缺项', 'missing', 'list', '没有满足的项目', 'the items that are not met'),
    metCount: key('满足数', 'met_count', 'expression', '满足的项数', 'how many items are met'),
    advised: key(
      '建议缺项',
      'advised',
      'list',
      '没有做到的鼓励项目',
      'encouraged items that are not met',
    ),
  },
  veto: {
    title: key('名称', 'title', 'text', '否决项的名称', 'title of the veto'),
    grade: key('等级', 'grade', 'text', '降为何等级', 'the grade it lowers to'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Key>>>>;

/** What the columns of a sheet of cases may be called, beside facts and results. */
export const tableKeys = {
  name: caseKeys.case.name,
  policy: caseKeys.file.policy,
  version: caseKeys.file.version,
  asOf: caseKeys.case.asOf,
  place: caseKeys.case.place,
  because: caseKeys.case.because,
  note: noteKey,
} as const satisfies Readonly<Record<string, Key>>;
