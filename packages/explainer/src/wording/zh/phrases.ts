import { quote } from '../quote.js';
import type { Label, PhraseWording, TestWording } from '../wording.js';
import { items, operation } from './glue.js';
import { relations, roundings } from './relations.js';
import { say } from './say.js';

const tests: TestWording = {
  bound: (operator, value, of) => {
    if (operator === '=') return value;
    if (operator === '≠') return `非${value}`;
    if (of === 'date') return say`${relations.date[operator]}${value}`;
    if (operator === '≥') return say`${value}以上`;
    if (operator === '≤') return of === 'name' ? say`${value}以下` : say`不超过${value}`;
    return operator === '<' ? say`不满${value}` : say`超过${value}`;
  },
  all: (parts) =>
    parts.reduce((before, part) => {
      if (part.startsWith('不超过')) return `${before}，${part}`;
      return /^[-\d]/.test(part) ? `${before}、${part}` : before + part;
    }),
  not: (test) => `非（${test}）`,
  any: '任意',
};

/** A title with its value; an approximation in the value needs no brackets of its own. */
const named = ({ title }: Label, value?: string): string =>
  value === undefined ? title : `${title}（${value.replace(/（(约 [^（）]*)）$/, '，$1')}）`;

/** Chinese phrases. */
export const phrases: PhraseWording = {
  items,
  alternatives: (parts) => parts.join('或'),
  quote,
  bracket: (text) => `（${text}）`,
  term: named,
  boundTerm: named,
  subject: named,
  meetsTest: (subject, test) => `${subject}满足${quote(test)}`,
  rule: ({ title }) => quote(title),
  unclearRule: ({ title }, isTruth) =>
    isTruth && !/是否|与否/.test(title) ? `${title}与否` : title,
  field: (of, name) => `${of}的${name}`,
  scoreFields: { total: '总分', grade: '等级' },
  asOfDate: '适用日期',
  thisValue: '该值',
  and: '且',
  or: '或',
  not: (condition) => `${quote(condition)}不成立`,
  operation,
  call: (name, parts) =>
    ({
      max: `最大值（${parts.join('，')}）`,
      min: `最小值（${parts.join('，')}）`,
      abs: `绝对值（${parts.join('，')}）`,
      isOdd: `${parts.join('')}是单数`,
      isEven: `${parts.join('')}是双数`,
    })[name],
  conditional: (condition, whenTrue, whenFalse) =>
    say`若${condition}则${whenTrue}，否则${whenFalse}`,
  fallback: (value, fallback) => say`${value}（无法计算时取${fallback}）`,
  rounded: (value, mode, step) => say`${value}（${roundings[mode]}到${step}）`,
  capped: (value, limit) => say`${value}（不高于${limit}）`,
  floored: (value, limit) => say`${value}（不低于${limit}）`,
  blocks: {
    cases: '分情形确定的结果',
    table: '查表所得的结果',
    tiers: '分档累进计算的结果',
    slabs: '按所在档次计算的结果',
    score: '评分结果',
    checklist: '清单的结论',
    milestones: '各里程碑的状态',
  },
  tests,
};
