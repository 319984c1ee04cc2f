import { claimKeys, claimsKey, rangeKey, rangeKeys } from './claim-keys.js';
import { dateFunctions } from './date-functions.js';
import { type Key, type Keyword, key, noteKey, required, titleKey, word } from './key.js';
import { listFunctions } from './list-functions.js';
import { obligationKeys } from './obligation-keys.js';
import { forceKeys, openKeys, variantKeys } from './place-keys.js';
import { assumption, modality, numberKeys, source, unit, when } from './shared-keys.js';
import { useKeys, usesKey } from './use-keys.js';

const title = titleKey;
const note = noteKey;

/**
 * The keys of every mapping of a policy file, by context: the only list of them.
 * The reader, the printer, completion, the reference pages and the JSON Schema derive from it.
 */
export const keys = {
  policy: {
    policy: required(
      key('条例', 'policy', 'text', '条例的编号，小写英文', 'id of the policy, lower-case'),
    ),
    title,
    version: required(
      key('版本', 'version', 'text', '版本号，如 1.0.0', 'version number, such as 1.0.0'),
    ),
    effective: required(
      key('施行', 'effective', 'date', '施行日期', 'date from which it is in force'),
    ),
    until: key('废止', 'until', 'date', '有效的最后一日', 'last day on which it is in force'),
    note,
    ...forceKeys,
    uses: usesKey,
    sources: key('依据', 'sources', 'mapping', '引用的文件', 'the documents it cites'),
    units: key('单位', 'units', 'mapping', '自定义单位', 'units of its own'),
    enumerations: key('枚举', 'enumerations', 'mapping', '枚举类型', 'enumeration types'),
    entities: key(
      '实体',
      'entities',
      'mapping',
      '列表里的对象，各有自己的输入和规则',
      'kinds of things that lists hold, with inputs and rules of their own',
    ),
    inputs: key('输入', 'inputs', 'mapping', '需要的事实', 'the facts it needs'),
    parameters: key(
      '参数',
      'parameters',
      'mapping',
      '有名称的数值和标准',
      'named numbers and standards',
    ),
    rules: required(key('规则', 'rules', 'mapping', '规则', 'the rules')),
    claims: claimsKey,
    variants: key(
      '变体',
      'variants',
      'mapping',
      '各地不同的参数和规则',
      'parameters and rules that differ by place',
    ),
  },
  variant: variantKeys,
  // Codes of languages are no words of either: they are the same in both.
  title: {
    zh: key('zh', 'zh', 'text', '中文名称', 'Chinese title'),
    en: key('en', 'en', 'text', '英文名称', 'English title'),
  },
  use: useKeys,
  source: {
    title,
    register: key('登记', 'register', 'text', '条款登记册的编号', 'id of its register of clauses'),
    url: key('网址', 'url', 'text', '公开网址', 'public address'),
    note,
  },
  enumeration: {
    title,
    values: required(key('取值', 'values', 'list', '全部取值', 'all values')),
    ordered: key('有序', 'ordered', 'boolean', '从高到低排列', 'values are listed best first'),
  },
  entity: {
    title,
    key: required(
      key(
        '标识',
        'key',
        'text',
        '用来指称每一个的文本输入',
        'the text input that names each of them',
      ),
    ),
    unit: key('单位', 'unit', 'text', '计数时的单位，如家', 'what they are counted in, such as 家'),
    inputs: required(key('输入', 'inputs', 'mapping', '每一个的事实', 'the facts of each of them')),
    rules: key('规则', 'rules', 'mapping', '对每一个适用的规则', 'the rules for each of them'),
    note,
  },
  input: {
    type: required(
      key('类型', 'type', 'text', '类型或枚举名', 'a type or the name of an enumeration'),
    ),
    of: key('元素', 'of', 'text', '列表的元素是哪种实体', 'the entity that a list is of'),
    unit,
    ...numberKeys,
    values: key('取值', 'values', 'list', '枚举的取值', 'values of an enumeration'),
    ordered: key('有序', 'ordered', 'boolean', '从高到低排列', 'values are listed best first'),
    title,
    question: key('提问', 'question', 'title', '询问时的问法', 'how to ask for it'),
    source,
    assumption,
    note,
  },
  parameter: {
    value: key('值', 'value', 'expression', '取值', 'the value'),
    from: key('自', 'from', 'date', '自何日起', 'first day on which it holds'),
    until: key('至', 'until', 'date', '至何日止', 'last day on which it holds'),
    dated: key('分期', 'dated', 'list', '各期取值', 'values by date'),
    ...openKeys,
    unit,
    title,
    source,
    assumption,
    note,
  },
  rule: {
    title,
    source,
    assumption,
    modality,
    unit,
    format: key('格式', 'format', 'text', '显示格式', 'how it is shown'),
    internal: key('内部', 'internal', 'boolean', '不列入结果', 'left out of results'),
    formula: key('公式', 'formula', 'expression', '公式', 'a formula'),
    cases: key('分情形', 'cases', 'list', '依次判断的情形', 'ordered cases'),
    table: key('决策表', 'table', 'table', '决策表', 'a decision table'),
    columns: key('列名', 'columns', 'mapping', '输出列的名称', 'titles of the output columns'),
    hit: key('命中', 'hit', 'text', '决策表的命中方式', 'hit policy of the table'),
    tiers: key('超额累进', 'tiers', 'mapping', '各部分按各自档次计算', 'marginal brackets'),
    slabs: key('全额累进', 'slabs', 'mapping', '全部按所在档次计算', 'whole-amount brackets'),
    score: key('评分', 'score', 'mapping', '评分表', 'a scorecard'),
    checklist: key(
      '清单',
      'checklist',
      'mapping',
      '逐项核对的清单',
      'items to be checked one by one',
    ),
    milestones: key(
      '里程碑',
      'milestones',
      'mapping',
      '有期限的节点',
      'milestones with a due date',
    ),
    allocate: key(
      '分摊',
      'allocate',
      'mapping',
      '把一个总额分给列表的各项',
      'a part of an amount that is divided over a list',
    ),
    cap: key('封顶', 'cap', 'expression', '不得高于', 'upper limit'),
    floor: key('保底', 'floor', 'expression', '不得低于', 'lower limit'),
    round: key('取整', 'round', 'rounding', '取整方式和单位', 'rounding mode and step'),
    range: rangeKey,
    accept: key('接受', 'accept', 'list', '已说明理由的警告', 'warnings that are explained'),
    note,
  },
  range: rangeKeys,
  claim: claimKeys,
  acceptance: {
    code: required(key('代码', 'code', 'text', '警告代码', 'code of the warning')),
    reason: required(key('理由', 'reason', 'text', '为什么可以接受', 'why it is right here')),
  },
  case: {
    when,
    then: required(key('则', 'then', 'expression', '结果', 'the result')),
    modality,
    source,
    assumption,
  },
  otherwise: {
    otherwise: required(
      key('否则', 'otherwise', 'expression', '其余情形的结果', 'the result in all other cases'),
    ),
  },
  brackets: {
    of: required(key('对象', 'of', 'expression', '按什么分档', 'what is graded')),
    otherwise: key('否则', 'otherwise', 'expression', '其余情形', 'all other cases'),
  },
  score: {
    groups: key('分组', 'groups', 'mapping', '分组', 'groups of criteria'),
    criteria: key('指标', 'criteria', 'mapping', '指标', 'criteria'),
    max: key('满分', 'max', 'expression', '满分', 'full marks'),
    grades: key('等级', 'grades', 'mapping', '等级，从高到低', 'grades, best first'),
    veto: key('一票否决', 'veto', 'list', '一票否决项', 'veto items'),
  },
  allocation: {
    amount: required(key('总额', 'amount', 'expression', '分多少', 'what is divided')),
    list: required(key('名单', 'list', 'expression', '分给谁', 'over which list')),
    weight: required(
      key('权重', 'weight', 'expression', '每一项按什么分', 'what each element counts for'),
    ),
    to: required(
      key('到', 'to', 'expression', '分到多细，如 0.01元', 'the step of the parts, such as 0.01元'),
    ),
    remainder: required(
      key('余数', 'remainder', 'text', '余下的归谁', 'who gets what is left over'),
    ),
  },
  group: {
    title,
    counts: key('计入', 'counts', 'text', '怎样计入总分', 'how its points enter the total'),
    weight: key(
      '权重',
      'weight',
      'expression',
      '按多少计入总分',
      'the share at which its points count',
    ),
    max: key('满分', 'max', 'expression', '满分', 'full marks'),
    criteria: required(key('指标', 'criteria', 'mapping', '指标', 'criteria')),
    source,
    assumption,
  },
  criterion: {
    title,
    points: key('得分', 'points', 'expression', '得分', 'points'),
    bands: key('分段', 'bands', 'mapping', '分段得分', 'points by band'),
    deduct: key('扣分', 'deduct', 'expression', '扣分', 'points taken off'),
    from: key('基础分', 'from', 'expression', '从多少分扣起', 'points to deduct from'),
    highestOf: key(
      '最高项',
      'highest of',
      'expressions',
      '只取最高一项',
      'only the highest counts',
    ),
    max: key('满分', 'max', 'expression', '满分', 'full marks'),
    source,
    assumption,
  },
  ...obligationKeys,
  veto: {
    when,
    grade: required(key('等级', 'grade', 'text', '降为何等级', 'the grade it lowers to')),
    title,
    source,
    assumption,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Key>>>>;

export type KeyContext = keyof typeof keys;

/** Words of expressions. */
export const expressionKeywords = {
  and: word('且', 'and', '同时成立', 'both hold'),
  or: word('或', 'or', '至少一个成立', 'at least one holds'),
  not: word('非', 'not', '不成立', 'does not hold'),
  if: word('若', 'if', '如果', 'if'),
  then: word('则', 'then', '那么', 'then'),
  else: word('否则', 'else', '否则', 'else'),
  true: word('是', 'true', '成立', 'true'),
  false: word('否', 'false', '不成立', 'false'),
  in: word('在', 'in', '属于区间或所列之一', 'lies in an interval or a list'),
  fallback: word(
    '否则取',
    'fallback',
    '出错时取后者',
    'takes the second where the first is an error',
  ),
  where: word('其中', 'where', '只取列表中满足条件的', 'only what a condition holds for'),
  asOfDate: word('适用日期', 'as_of_date', '适用日期', 'the as-of date'),
  thisMonth: word(
    '当月',
    'this_month',
    '逐月合计中该月的第一天',
    'in a monthly sum the first day of the month',
  ),
  otherwise: word('否则', 'otherwise', '其余情形', 'all other cases'),
} as const satisfies Readonly<Record<string, Keyword>>;

export type ExpressionKeyword = keyof typeof expressionKeywords;

/** Names of the built-in types. */
export const typeNames = {
  boolean: word('是否', 'boolean', '是或否', 'true or false'),
  integer: word('整数', 'integer', '整数', 'a whole number'),
  number: word('数值', 'number', '可带小数的数', 'an exact number'),
  date: word('日期', 'date', '日期', 'a calendar date'),
  text: word('文本', 'text', '文字，只能比较是否相同', 'text, compared only for equality'),
  enumeration: word('枚举', 'enumeration', '列出的取值之一', 'one of the listed values'),
  list: word('列表', 'list', '若干同类实体', 'any number of one kind of entity'),
} as const satisfies Readonly<Record<string, Keyword>>;

export type TypeName = keyof typeof typeNames;

export const formatNames = {
  percent: word('百分比', 'percent', '以百分比显示和填写', 'shown and accepted as a percentage'),
} as const satisfies Readonly<Record<string, Keyword>>;

/** How the points of a group of a score enter its total. */
export const groupCounts = {
  plus: word('加', 'plus', '加到总分里', 'added to the total'),
  minus: word('减', 'minus', '从总分里减去', 'taken off the total'),
  bonus: word('附加', 'bonus', '在满分以外另加', 'added on top of the full marks'),
} as const satisfies Readonly<Record<string, Keyword>>;

export const hitPolicies = {
  unique: word('唯一', 'unique', '至多一行成立', 'at most one row holds'),
  first: word('首个', 'first', '取第一个成立的行', 'the first row that holds'),
  collect: word('汇集', 'collect', '列出所有成立的行', 'all rows that hold'),
  sum: word('求和', 'sum', '成立各行之和', 'the sum over the rows that hold'),
  min: word('取最小', 'min', '成立各行的最小值', 'the least over the rows that hold'),
  max: word('取最大', 'max', '成立各行的最大值', 'the greatest over the rows that hold'),
  count: word('计数', 'count', '成立的行数', 'how many rows hold'),
} as const satisfies Readonly<Record<string, Keyword>>;

/** Rounding modes; the sources of the names are in the reference. */
export const roundingModes = {
  halfUp: word('四舍五入', 'half-up', '五入（远离零）', 'ties away from zero'),
  halfEven: word('四舍六入五成双', 'half-even', '五成双', 'ties to the even neighbour'),
  up: word('进一', 'up', '远离零', 'away from zero'),
  down: word('舍去', 'down', '趋向零', 'toward zero'),
  ceiling: word('向上取整', 'ceiling', '趋向正无穷', 'toward positive infinity'),
  floor: word('向下取整', 'floor', '趋向负无穷', 'toward negative infinity'),
} as const satisfies Readonly<Record<string, Keyword>>;

/** Who gets what is left of an amount once every part was rounded toward zero. */
export const remainderRules = {
  largest: word(
    '最大余数',
    'largest',
    '余数大的各多得一份，余数相同的列在前面的先得',
    'those with the largest remainders get one step more each, earlier ones first',
  ),
  first: word('首个', 'first', '全归第一个有权重的', 'the first one that counts gets all of it'),
  last: word('末个', 'last', '全归最后一个有权重的', 'the last one that counts gets all of it'),
} as const satisfies Readonly<Record<string, Keyword>>;

export type RemainderRule = keyof typeof remainderRules;

/** The word between a rounding mode and its step: `四舍五入 到 0.01元`. */
export const roundingTo: Keyword = word('到', 'to', '取整到', 'to a step');

/** Fields of a rule with a score. */
export const scoreFields = {
  total: word('总分', 'total', '总分', 'the total'),
  grade: word('等级', 'grade', '等级', 'the grade'),
} as const satisfies Readonly<Record<string, Keyword>>;

/** Built-in functions: their names and how they read; their types are the checker's. */
export const functions = {
  max: word(
    '最大值',
    'max',
    '几个数或列表各项中最大的',
    'the greatest of several numbers, or over a list',
  ),
  min: word(
    '最小值',
    'min',
    '几个数或列表各项中最小的',
    'the least of several numbers, or over a list',
  ),
  abs: word('绝对值', 'abs', '绝对值', 'the absolute value'),
  isOdd: word('是单数', 'is_odd', '整数是不是单数', 'whether a whole number is odd'),
  isEven: word('是双数', 'is_even', '整数是不是双数', 'whether a whole number is even'),
  ...listFunctions,
  ...dateFunctions,
} as const satisfies Readonly<Record<string, Keyword>>;

export type FunctionName = keyof typeof functions;

/** Multipliers that belong to a number. */
export const multipliers: Readonly<
  Record<string, { readonly numerator: string; readonly denominator: string }>
> = {
  百: { numerator: '100', denominator: '1' },
  千: { numerator: '1000', denominator: '1' },
  万: { numerator: '10000', denominator: '1' },
  亿: { numerator: '100000000', denominator: '1' },
  '%': { numerator: '1', denominator: '100' },
  '‰': { numerator: '1', denominator: '1000' },
};
