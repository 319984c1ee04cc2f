import { formatRational } from '@tiaoli/evaluator';
import type { CompareOperator, RoundingMode } from '@tiaoli/ir';
import { quote } from './quote.js';
import type {
  Comparable,
  LayoutWording,
  PhraseWording,
  ScoreWording,
  SentenceWording,
  StatementWording,
  TestWording,
  ValueWording,
  ValueWords,
  Wording,
} from './wording.js';

/** 月 after a number reads as the name of a month, so a length of time is said with 个月. */
const spokenUnits: ReadonlyMap<string, string> = new Map([['月', '个月']]);

const relations: Readonly<Record<Comparable, Readonly<Record<CompareOperator, string>>>> = {
  number: { '=': '等于', '≠': '不等于', '<': '低于', '≤': '不高于', '>': '高于', '≥': '不低于' },
  name: { '=': '为', '≠': '不是', '<': '低于', '≤': '不高于', '>': '高于', '≥': '不低于' },
  date: { '=': '等于', '≠': '不等于', '<': '早于', '≤': '不晚于', '>': '晚于', '≥': '不早于' },
};

const roundings: Readonly<Record<RoundingMode, string>> = {
  halfUp: '四舍五入',
  halfEven: '四舍六入五成双',
  up: '进一',
  down: '舍去尾数',
  ceiling: '向上取整',
  floor: '向下取整',
};

/** A Han character and a digit are set apart by a space. */
const apart = (before: string, after: string): string =>
  /^[-\d]/.test(after) ? `${before} ${after}` : `${before}${after}`;

const shown = (value: ValueWords): string => (value.plain ? value.text : quote(value.text));

const items = (parts: readonly string[]): string => parts.join('、');

const statements = (parts: readonly string[]): string =>
  parts.join(parts.some((part) => part.includes('，') || part.includes('；')) ? '；' : '、');

const because = (premise: readonly string[], rest: string): string =>
  premise.length === 0 ? `${rest}。` : `${statements(premise)}，因此${rest}。`;

const values: ValueWording = {
  boolean: (value) => (value ? '是' : '否'),
  date: (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    return `${year}年${month}月${day}日`;
  },
  quantity: (number, unit) => {
    const digits = formatRational(number);
    return unit === '' ? digits : `${digits} ${spokenUnits.get(unit) ?? unit}`;
  },
  percent: (number) => `${formatRational(number.mul(100))}%`,
  written: (digits, multipliers, unit) => {
    const scaled =
      /[%‰]/.test(multipliers) || multipliers === '' ? `${digits}${multipliers}` : digits;
    const rest = `${scaled === digits ? multipliers : ''}${spokenUnits.get(unit) ?? unit}`;
    return rest === '' ? scaled : `${scaled} ${rest}`;
  },
  record: (main, others) =>
    others.length === 0
      ? main
      : `${main}（${others.map(({ name, value }) => `${name}：${value}`).join('；')}）`,
  scoreValue: (total, grade) => (grade === undefined ? total : `${total}，${grade}`),
  undecided: '尚不能确定',
  failed: '无法得出结果',
  notYetKnown: '尚不清楚',
};

const tests: TestWording = {
  bound: (operator, value, of) => {
    if (operator === '=') return value;
    if (operator === '≠') return `非${value}`;
    if (of === 'date') return `${relations.date[operator]}${value}`;
    if (operator === '≥') return `${value}以上`;
    if (operator === '≤') return `${value}以下`;
    return apart(operator === '<' ? '不满' : '超过', value);
  },
  all: (parts) =>
    parts.reduce((before, part) => (/^[-\d]/.test(part) ? `${before}、${part}` : before + part)),
  not: (test) => `非（${test}）`,
  any: '任意',
};

const phrases: PhraseWording = {
  items,
  alternatives: (parts) => parts.join('或'),
  quote,
  bracket: (text) => `（${text}）`,
  term: ({ title }, value) => (value === undefined ? title : `${title}（${value}）`),
  subject: ({ title }, value) => (value === undefined ? title : `${title}（${value}）`),
  meetsTest: (subject, test) => `${subject}满足${quote(test)}`,
  rule: ({ title }) => quote(title),
  field: (of, name) => `${of}的${name}`,
  scoreFields: { total: '总分', grade: '等级' },
  asOfDate: '适用日期',
  thisValue: '该值',
  and: '且',
  or: '或',
  not: (condition) => `${quote(condition)}不成立`,
  call: (name, parts) =>
    ({
      max: `${items(parts)}中的最大值`,
      min: `${items(parts)}中的最小值`,
      abs: `${items(parts)}的绝对值`,
    })[name],
  conditional: (condition, whenTrue, whenFalse) => `若${condition}则${whenTrue}，否则${whenFalse}`,
  fallback: (value, fallback) => `${value}（无法计算时取${apart('', fallback)}）`,
  rounded: (value, mode, step) => `${value}（${roundings[mode]}到 ${step}）`,
  capped: (value, limit) => `${value}（不高于${apart('', limit)}）`,
  floored: (value, limit) => `${value}（不低于${apart('', limit)}）`,
  blocks: {
    cases: '分情形确定的结果',
    table: '查表所得的结果',
    tiers: '分档累进计算的结果',
    slabs: '按所在档次计算的结果',
    score: '评分结果',
  },
  tests,
};

const statementWording: StatementWording = {
  statements,
  is: (subject, value) =>
    value.plain ? apart(subject, value.text) : `${subject}为${quote(value.text)}`,
  isNot: (subject, value, wanted) => `${subject}为${shown(value)}，不是${shown(wanted)}`,
  equals: (formula, value) => `${formula} = ${value}`,
  holds: (rule, value) => (value ? `${rule}成立` : `${rule}不成立`),
  unclear: (names) => `${items(names)}尚不清楚`,
  couldNotBe: (name) => `${name}无法得出结果`,
  relation: (left, operator, right, of) => apart(`${left}${relations[of][operator]}`, right),
  furtherRelation: (left, operator, right, of) =>
    apart(`${left}，${relations[of][operator]}`, right),
  meets: (fact, test, does) => `${fact}，${does ? '满足' : '不满足'}${quote(test)}`,
  rowWants: (fact, test) => `${fact}，该行要求${quote(test)}`,
  noEarlierCase: '以上各种情形都不成立',
  regardless: (condition) => `无论${quote(condition)}是否成立，结果都一样`,
};

const sentences: SentenceWording = {
  paragraph: (parts) => parts.join(''),
  basis: ({ clauses, assumption }) => {
    const cited = clauses.map(({ title, clause }) => `《${title}》${clause}`);
    if (assumption === undefined) return cited.length === 0 ? '' : `依据${items(cited)}`;
    return `${cited.length === 0 ? '' : `依据${items(cited)}，并`}按假定（${assumption}）`;
  },
  condition: (reasons, holds) =>
    because(
      reasons,
      reasons.length > 0 ? (holds ? '成立' : '不成立') : holds ? '一律成立' : '一律不成立',
    ),
  conditionUnknown: (unclear) => because(unclear, '还不能判断是否成立'),
  branchUnknown: (unclear) => because(unclear, '还不能确定按哪一种办法处理'),
  calculation: (premise, formula, value) =>
    premise.length === 0
      ? `${formula} = ${value}。`
      : because(premise, `按下式计算：${formula} = ${value}`),
  pendingCalculation: (premise, formula) => because(premise, `按下式计算：${formula}`),
  fixed: (premise, value) =>
    because(
      premise,
      premise.length === 0 ? apart('固定为', shown(value)) : apart('为', shown(value)),
    ),
  sameAs: (premise, term) => because(premise, `等于${term}`),
  premise: (premise) => `${statements(premise)}。`,
  eitherWay: (value) => `还有事实尚不清楚，但无论如何结果都${apart('为', shown(value))}。`,
  rounding: ({ mode, step, before, after }) =>
    before === after
      ? `${roundings[mode]}到 ${step}，数值不变。`
      : `${roundings[mode]}到 ${step}：由 ${before} 取为 ${after}。`,
  capTookEffect: ({ before, limit, after }) =>
    `${before}${apart('高于', limit)}，封顶取 ${after}。`,
  floorTookEffect: ({ before, limit, after }) =>
    `${before}${apart('低于', limit)}，保底取 ${after}。`,
  fallbackTaken: (what, why) => `${quote(what)}无法计算（${why}），按规定另取其值。`,
  error: (message, elsewhere) =>
    elsewhere === undefined ? `原因：${message}。` : `原因：${elsewhere}出错，${message}。`,
  needs: (sets, more) => {
    const [only] = sets;
    if (sets.length === 1 && only !== undefined) return `还需要知道：${items(only)}。`;
    const all = sets.map((set, index) => `（${index + 1}）${items(set)}`).join('；');
    return `知道下列任一组事实就可能得出结果：${all}${more > 0 ? `；另有 ${more} 组` : ''}。`;
  },
  ask: ({ text, isQuestion }) =>
    isQuestion ? `建议先问：${quote(text)}` + '。' : `建议先了解：${text}。`,
  inForce: (asOf, { from, until, next }) => {
    const begin = from === undefined ? '' : `自${from}起执行`;
    const end = until === undefined ? '' : `至${until}止`;
    const change = next === undefined ? '' : `${next.from}起改为 ${next.value}`;
    return `这是${asOf}适用的数值：${[begin, end, change].filter((part) => part !== '').join('，')}。`;
  },

  branchTitle: (number) => `第 ${number} 种情形`,
  branchApplies: (number, basis) =>
    `适用第 ${number} 种情形${basis === undefined ? '' : `（${basis}）`}。`,
  branchFails: (number, condition, reasons) =>
    `第 ${number} 种情形（${condition}）不适用：${statements(reasons)}。`,
  branchPending: (number, condition, unclear) =>
    `第 ${number} 种情形（${condition}）能否适用还不能确定：${statements(unclear)}。`,
  noBranchYet: '还不能确定适用哪一种情形。',

  rowTitle: (number) => `第 ${number} 行`,
  rowApplies: (number, facts) =>
    facts.length === 0
      ? `适用第 ${number} 行，该行没有条件。`
      : `符合第 ${number} 行：${statements(facts)}。`,
  rowFails: (number, reasons) => `第 ${number} 行不适用：${statements(reasons)}。`,
  rowPending: (number, unclear) => `第 ${number} 行能否适用还不能确定：${statements(unclear)}。`,
  otherwiseApplies: '其他各行都不适用，按“否则”一行处理。',
  noRowYet: '还不能确定适用哪一行。',
  noRow: '没有适用的行。',
  outputs: (outputs) =>
    `因此，${outputs.map(({ name, value }) => (value.plain ? `${name}为 ${value.text}` : `${name}为${quote(value.text)}`)).join('，')}。`,
  aggregate: (policy, rows, parts, result) => {
    const where = `适用的有第 ${items(rows.map(String))} 行`;
    const sum = parts.join(' + ');
    return {
      unique: `${where}。`,
      first: `${where}。`,
      collect: `${where}，结果一并列出：${result}。`,
      sum:
        parts.length === 1 ? `${where}，合计 ${result}。` : `${where}，合计：${sum} = ${result}。`,
      min: `${where}，取其中最小的一个：${result}。`,
      max: `${where}，取其中最大的一个：${result}。`,
      count: `${where}，共 ${result} 行。`,
    }[policy];
  },

  tiers: (amount, products, total) =>
    `${amount}，按下列各档分别计算，合计：${products.join(' + ')}${products.length > 1 ? ` = ${total}` : ''}。`,
  slabs: (amount, bracket) => `${amount}，属于${quote(bracket)}一档，全部按该档标准计算。`,
  bracketTitle: ({ lower, lowerInclusive, upper, upperInclusive }) => {
    const from = lower === undefined ? '' : lowerInclusive ? `${lower}以上` : apart('超过', lower);
    if (upper === undefined) return from === '' ? '全部' : from;
    const to = apart(upperInclusive ? '不超过' : '不满', upper);
    return upperInclusive && from !== '' && !lowerInclusive ? apart(`${from}至`, upper) : from + to;
  },
  bracketPart: (bracket, part, rate, product) =>
    `${bracket}的部分：${part} × ${rate} = ${product}。`,
};

const score: ScoreWording = {
  total: '总分',
  pending: '待定',
  sum: (parts, total) =>
    parts.length < 2 ? `总分为 ${total}。` : `总分：${parts.join(' + ')} = ${total}。`,
  totalPending: '总分还不能确定。',
  graded: (total, test, grade) => `${total}属于${quote(test)}，等级为${quote(grade)}。`,
  gradedOtherwise: (total, grade) => `${total}不在以上各等级的分数段内，等级为${quote(grade)}。`,
  gradePending: '等级还不能确定。',
  then: '；',
  given: (premise, points) =>
    premise.length === 0 ? `固定得 ${points}。` : `${statements(premise)}，得 ${points}。`,
  bandOtherwise: (fact) => `${fact}，不在所列各分段内`,
  highest: (item) => `取最高的一项：${item}`,
  tooMuch: (max) => `超过满分，按 ${max} 计`,
  belowZero: (zero) => `低于 0 分，按 ${zero} 计`,
  groupCapped: (sum, max) => `各项合计 ${sum}，超过满分，按 ${max} 计`,
  struck: (title, from, to) =>
    from === undefined
      ? `因一票否决${quote(title)}，等级定为${quote(to)}。`
      : `因一票否决${quote(title)}，等级由${quote(from)}降为${quote(to)}。`,
  strikes: (title, reasons) => `一票否决${quote(title)}已触发：${statements(reasons)}。`,
  notStruck: (title, reasons) => `一票否决${quote(title)}未触发：${statements(reasons)}。`,
  withoutEffect: (title, reasons, grade) =>
    `一票否决${quote(title)}已触发（${statements(reasons)}），但等级本已不高于${quote(grade)}，不再降低。`,
  vetoPending: (title, unclear) =>
    `一票否决${quote(title)}是否触发还不能确定：${statements(unclear)}。`,
};

const layout: LayoutWording = {
  headline: (title, value) => `${title}：${value}`,
  afterHeadline: (headline) => `${headline}。`,
  basisBefore: (basis, hasReasons) => `${basis}${hasReasons ? '：' : '。'}`,
  basisAfter: (basis) => `（${basis}）`,
  sentenceGap: '',
  columns: { criterion: '指标', max: '满分', points: '得分', reason: '理由' },
};

/** Chinese. */
export const zh: Wording = {
  ...values,
  ...phrases,
  ...statementWording,
  ...sentences,
  score,
  layout,
};
