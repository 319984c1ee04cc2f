import {
  builtInUnits,
  type ComparisonWord,
  comparisonWords,
  expressionKeywords,
  functions,
  hitPolicies,
  type Key,
  type KeyContext,
  type Keyword,
  type KeywordLanguage,
  keys,
  milestoneStatuses,
  modalities,
  multipliers,
  remainderRules,
  requirements,
  roundingModes,
  typeNames,
} from '@tiaoli/syntax';
import { table } from './markdown-table.js';

/** The words of a page around the words of the language. */
const headings = {
  en: {
    words: ['Chinese', 'English', 'meaning'],
    keys: ['in', 'Chinese', 'English', 'meaning'],
    comparisons: ['means', 'words', 'stand'],
    multipliers: ['sign', 'times'],
    units: ['unit', 'in English', 'is'],
    required: '; required',
    after: 'after the number',
    before: 'before the number',
    base: 'a dimension of its own',
  },
  zh: {
    words: ['中文', '英文', '意思'],
    keys: ['所在', '中文', '英文', '意思'],
    comparisons: ['意思', '词', '位置'],
    multipliers: ['写法', '倍数'],
    units: ['单位', '英文', '换算'],
    required: '；必须写',
    after: '写在数后面',
    before: '写在数前面',
    base: '单独一种',
  },
} as const;

const contextsInChinese: Readonly<Record<KeyContext, string>> = {
  policy: '条例',
  variant: '变体',
  title: '名称',
  use: '引用',
  source: '依据',
  entity: '实体',
  enumeration: '枚举',
  input: '输入',
  parameter: '参数',
  rule: '规则',
  range: '范围',
  claim: '断言',
  acceptance: '接受',
  case: '情形',
  otherwise: '否则',
  brackets: '累进',
  score: '评分',
  allocation: '分摊',
  group: '分组',
  criterion: '指标',
  checklist: '清单',
  checklistItem: '项目',
  milestone: '里程碑',
  veto: '否决',
};

/** The tables of the language reference that are made from the language itself. */
export const vocabularyTables: Readonly<Record<string, (page: KeywordLanguage) => string>> = {
  keys: keyTable,
  words: (page) => wordTable(expressionKeywords, page),
  comparisons: comparisonTable,
  functions: (page) => wordTable(functions, page),
  types: (page) => wordTable(typeNames, page),
  requirements: (page) => wordTable(requirements, page),
  modalities: (page) => wordTable(modalities, page),
  'milestone statuses': (page) => wordTable(milestoneStatuses, page),
  'hit policies': (page) => wordTable(hitPolicies, page),
  rounding: (page) => wordTable(roundingModes, page),
  remainders: (page) => wordTable(remainderRules, page),
  multipliers: multiplierTable,
  units: unitTable,
};

const code = (text: string) => `\`${text}\``;

function wordTable(words: Readonly<Record<string, Keyword>>, page: KeywordLanguage): string {
  const rows = Object.values(words).map(({ zh, en, doc }) => [code(zh), code(en), doc[page]]);
  return table(headings[page].words, rows);
}

function keyTable(page: KeywordLanguage): string {
  const names: Readonly<Record<string, string>> = page === 'zh' ? contextsInChinese : {};
  const contexts: readonly (readonly [string, Readonly<Record<string, Key>>])[] =
    Object.entries(keys);
  const rows = contexts.flatMap(([context, entries]) =>
    Object.values(entries).map(({ zh, en, doc, required }, index) => [
      index === 0 ? (names[context] ?? context) : '',
      code(zh),
      code(en),
      `${doc[page]}${required === true ? headings[page].required : ''}`,
    ]),
  );
  return table(headings[page].keys, rows);
}

function comparisonTable(page: KeywordLanguage): string {
  const groups = new Map<string, ComparisonWord[]>();
  for (const word of comparisonWords) {
    const key = `${word.operator} ${word.position}`;
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  const rows = [...groups.values()].map((words) => {
    const [first] = words;
    const place = headings[page][first?.position ?? 'after'];
    return [code(first?.operator ?? ''), words.map(({ word }) => code(word)).join(' '), place];
  });
  return table(headings[page].comparisons, rows);
}

function multiplierTable(page: KeywordLanguage): string {
  const rows = Object.entries(multipliers).map(([sign, { numerator, denominator }]) => [
    code(sign),
    denominator === '1' ? numerator : `${numerator}/${denominator}`,
  ]);
  return table(headings[page].multipliers, rows);
}

function unitTable(page: KeywordLanguage): string {
  const rows = builtInUnits.map(({ name, en, base, numerator, denominator }) => {
    const factor = denominator === '1' ? numerator : `${numerator}/${denominator}`;
    return [code(name), en, base === name ? headings[page].base : `${factor} ${code(base)}`];
  });
  return table(headings[page].units, rows);
}
