import { type Outcome, rationalOf, type Value } from '@tiaoli/evaluator';
import { describeOutcome, describeValue } from '@tiaoli/explainer';
import type { DisplayUnit } from '@tiaoli/ir';
import { builtInUnits } from '@tiaoli/syntax';
import { expect, test } from 'vitest';

const number = (text: string): Value => ({ kind: 'number', value: rationalOf(text) });
const unit = (text: string, factor = '1'): DisplayUnit => ({ text, factor });

const shown: readonly (readonly [Value, DisplayUnit | undefined, string, string])[] = [
  [number('120000'), unit('元'), '120000 元', '120000 yuan'],
  [number('120000'), unit('万元', '10000'), '12 万元', '120000 yuan'],
  [number('1/5'), unit('元/平方米/月'), '0.2 元/平方米/月', '0.2 yuan/m²/month'],
  [number('1/3'), unit('元'), '1/3 元（约 0.33 元）', '1/3 yuan (about 0.33)'],
  [number('199/300'), undefined, '199/300（约 66.33%）', '199/300 (about 0.6633)'],
  [number('1'), unit('月'), '1 个月', '1 month'],
  [number('24'), unit('年', '12'), '2 年', '2 years'],
  [number('2'), unit('箱'), '2 箱', '2 箱'],
  [number('-5/2'), undefined, '-2.5', '-2.5'],
  [
    number('123456789012345678901234567890'),
    undefined,
    '123456789012345678901234567890',
    '123456789012345678901234567890',
  ],
  [{ kind: 'boolean', value: false }, undefined, '否', 'no'],
  [{ kind: 'date', value: '2022-06-01' }, undefined, '2022年6月1日', '1 June 2022'],
  [{ kind: 'text', value: '甲' }, undefined, '甲', '甲'],
  [{ kind: 'enumeration', enumeration: '等级', value: '优秀' }, undefined, '优秀', '优秀'],
  [
    { kind: 'list', items: [number('1'), number('2'), number('3')] },
    unit('人'),
    '1 人、2 人、3 人',
    '1 person, 2 people and 3 people',
  ],
  [
    {
      kind: 'record',
      fields: [
        { name: '形式', value: { kind: 'text', value: '党支部' } },
        { name: '要求', value: { kind: 'text', value: '应当' } },
      ],
    },
    undefined,
    '党支部（要求：应当）',
    '党支部 (要求: 应当)',
  ],
  [
    {
      kind: 'score',
      total: rationalOf('92'),
      grade: { kind: 'enumeration', enumeration: '等级', value: '优秀' },
      criteria: [],
    },
    unit('分'),
    '92 分，优秀',
    '92 points, 优秀',
  ],
];

test.each(shown)('%# a value in words', (value, in_, zh, en) => {
  expect(describeValue(value, in_, 'zh')).toBe(zh);
  expect(describeValue(value, in_, 'en')).toBe(en);
});

test('a share can be shown as a percentage', () => {
  expect(describeValue(number('7/10'), undefined, 'zh', { percent: true })).toBe('70%');
});

test('an outcome that is not known says so', () => {
  const outcome: Outcome = { status: 'unknown', needs: [['甲']] };
  expect(describeOutcome(outcome, undefined, 'zh')).toBe('尚不能确定');
  expect(describeOutcome(outcome, undefined, 'en')).toBe('cannot be decided yet');
});

test.each(builtInUnits.map(({ name }) => name))(
  'the built-in unit %s has English words',
  (name) => {
    expect(describeValue(number('2'), unit(name), 'en')).not.toMatch(/\p{Script=Han}/u);
  },
);
