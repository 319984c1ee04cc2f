import { type FormField, formOf } from '@tiaoli/views';
import { expect, test } from 'vitest';
import { loadText, resultOf, versionFiles } from '../policies/bundled.js';

const policy = loadText(
  `
policy: form
title: { zh: 表单, en: Form }
version: 1.0.0
effective: 2024-01-01
sources: { 办法: { title: { zh: 办法, en: Measure }, register: measures } }
enumerations:
  等级: { ordered: true, values: { 好: { en: good }, 差: { en: poor } } }
entities:
  企业:
    title: { en: Enterprise }
    key: 企业名
    inputs:
      企业名: { type: text }
      得分: { type: integer, unit: 分, min: 0, max: 100 }
    rules:
      合格: { assumption: 示例, formula: 得分 ≥ 60分 }
inputs:
  投资: { type: number, unit: 万元, decimals: 2, min: 0 }
  满意度: { type: number, format: percent, decimals: 1, min: 0%, max: 100% }
  开工日期: { type: date, min: 2020-01-01 }
  评价: { type: 等级, question: { zh: 评价如何？, en: How is it rated? } }
  已备案: { type: boolean, source: 办法 3, note: 以平台为准 }
  备注: { type: text }
  名单: { type: list, of: 企业 }
parameters:
  分数线: { open: 讲话没有给出, unit: 分, assumption: 示例 }
rules:
  结果: { assumption: 示例, formula: 计数(名单 其中 得分 ≥ 分数线) }
  规模: { assumption: 示例, formula: 投资 }
`,
  'form.yaml',
);

const form = formOf(policy);

function field(name: string): FormField {
  const found = form.fields.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

test('fields stand in the order of declaration, open parameters after the inputs', () => {
  expect(form.fields.map(({ name, kind }) => [name, kind])).toEqual([
    ['投资', 'decimal'],
    ['满意度', 'percent'],
    ['开工日期', 'date'],
    ['评价', 'choice'],
    ['已备案', 'boolean'],
    ['备注', 'text'],
    ['名单', 'list'],
    ['分数线', 'decimal'],
  ]);
  expect(form.answers.map(({ rule }) => rule)).toEqual(['结果', '规模']);
});

test('bounds are exact in the unit in which they are typed', () => {
  expect(field('投资')).toMatchObject({
    min: { exact: '0' },
    decimals: 2,
    unit: { text: '万元' },
  });
  expect(field('满意度')).toMatchObject({
    min: { exact: '0' },
    max: { exact: '100', words: { zh: '100%', en: '100%' } },
    decimals: 1,
  });
  expect(field('开工日期').min).toEqual({
    exact: '2020-01-01',
    words: { zh: '2020年1月1日', en: '1 January 2020' },
  });
});

test('choices have their titles and their order', () => {
  expect(field('评价')).toMatchObject({
    ordered: true,
    choices: [
      { value: '好', title: { zh: '好', en: 'good' } },
      { value: '差', title: { zh: '差', en: 'poor' } },
    ],
    question: { zh: '评价如何？', en: 'How is it rated?' },
  });
});

test('a list has columns, and one of them is the key', () => {
  const { list } = field('名单');
  expect(list).toMatchObject({ entity: '企业', key: '企业名', title: { en: 'Enterprise' } });
  expect(list?.columns.map(({ name, kind }) => [name, kind])).toEqual([
    ['企业名', 'text'],
    ['得分', 'integer'],
  ]);
});

test('an open parameter says why; an input which clause it rests on and where it stands', () => {
  expect(field('分数线').open).toEqual({ reason: '讲话没有给出' });
  const { note, basis, place } = field('已备案');
  expect(note).toBe('以平台为准');
  expect(basis.clauses).toEqual([
    { source: '办法', title: { zh: '办法', en: 'Measure' }, clause: '3', register: 'measures' },
  ]);
  expect(policy.source.text.slice(place.start, place.end)).toContain('已备案');
});

test('inputs of used policies are asked for, and say whose they are', () => {
  const using = versionFiles.flatMap((file) => {
    const { policy: each } = resultOf(file);
    return each?.uses === undefined ? [] : [each];
  });
  const fields = using.flatMap((each) => formOf(each).fields);
  const foreign = fields.filter(({ from }) => from !== undefined);
  expect(foreign.length).toBeGreaterThan(0);
  for (const { from, place } of foreign) expect(place.path).toContain(from?.policy);
});

test.each(versionFiles)('the form of %s is plain data', (file) => {
  const { policy: each } = resultOf(file);
  if (each === undefined) throw new Error(file);
  const whole = formOf(each);
  expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
});
