import { type ResultView, resultsOf } from '@tiaoli/views';
import { expect, test } from 'vitest';
import { asOf, sample } from './sample.js';

const facts = {
  人数: 6,
  在本社区: false,
  满意度: '92%',
  投诉: 2,
  挪用: true,
  名单: [{ 企业名: '甲', 得分: 80 }, { 企业名: '乙' }],
};

test('results are told in words, with their parts', () => {
  const { results, lists } = resultsOf(sample, { facts, asOf });
  expect(results.map(short)).toMatchInlineSnapshot(`
    [
      "形式 | decided | 形式：临时，补助：300 元 | 形式: 临时, 补助: 300 yuan |  | columns",
      "档 | decided | 二等 | 二等 |  | ",
      "费 | undecided |  |  |  | ",
      "评级 | decided | 70 分，不合格 | 70 points, 不合格 |  | score",
      "齐全 | decided | 否 | no | false | checklist",
      "好企业 | undecided |  |  |  | ",
    ]
  `);
  expect(
    lists.flatMap(({ list, elements }) =>
      elements.map(({ key, results }) => [list, key, ...results.map(short)]),
    ),
  ).toMatchInlineSnapshot(`
    [
      [
        "名单",
        "甲",
        "档次 | decided | 好 | 好 |  | ",
      ],
      [
        "名单",
        "乙",
        "档次 | undecided |  |  |  | ",
      ],
    ]
  `);
});

test('a missing fact is named and found, in a row of a list too', () => {
  const { results } = resultsOf(sample, { facts, asOf, only: ['好企业', '费'] });
  expect(results.map(({ needs }) => needs)).toMatchInlineSnapshot(`
    [
      [
        [
          {
            "field": "名单[1].得分",
            "name": "名单[乙].得分",
            "title": {
              "en": "乙: 得分",
              "zh": "乙：得分",
            },
          },
        ],
      ],
      [
        [
          {
            "field": "收入",
            "name": "收入",
            "title": {
              "en": "收入",
              "zh": "收入",
            },
          },
        ],
      ],
    ]
  `);
});

test('parts that are known stand beside those that are not; wrong facts give nothing', () => {
  const { results } = resultsOf(sample, { facts: { 满意度: '92%' }, asOf, only: ['评级', '齐全'] });
  expect(results.map(({ detail }) => detail)).toMatchInlineSnapshot(`
    [
      {
        "criteria": [
          {
            "name": "满意",
            "title": {
              "en": "满意",
              "zh": "满意",
            },
            "words": {
              "en": "50 points",
              "zh": "50 分",
            },
          },
          {
            "name": "投诉处理",
            "title": {
              "en": "投诉处理",
              "zh": "投诉处理",
            },
          },
          {
            "name": "党建",
            "title": {
              "en": "党建",
              "zh": "党建",
            },
          },
        ],
        "kind": "score",
        "vetoes": [],
      },
      {
        "items": [
          {
            "state": "unknown",
            "title": {
              "en": "有人",
              "zh": "有人",
            },
          },
          {
            "state": "unknown",
            "title": {
              "en": "本地",
              "zh": "本地",
            },
          },
        ],
        "kind": "checklist",
      },
    ]
  `);
  expect(resultsOf(sample, { facts: { 人数: '好' }, asOf })).toEqual({ results: [], lists: [] });
});

function short({ rule, status, words, truth, detail }: ResultView): string {
  return [rule, status, words?.zh, words?.en, truth, detail?.kind].join(' | ');
}
