import { graphOf, matchedSpansOf, scoreSheetsOf, whyNotOf } from '@tiaoli/views';
import { expect, test } from 'vitest';
import { asOf, sample, textAt } from './sample.js';

const facts = {
  人数: 6,
  在本社区: false,
  收入: 5000,
  满意度: '92%',
  投诉: 2,
  挪用: true,
  名单: [
    { 企业名: '甲', 得分: 80 },
    { 企业名: '乙', 得分: 50 },
  ],
};
const ask = { facts, asOf };

const matched = (about: Parameters<typeof matchedSpansOf>[1]): readonly string[] =>
  matchedSpansOf(sample, about).map(
    ({ rule, kind, state, place }) => `${rule} ${kind} ${state}: ${textAt(place)}`,
  );

test('what decided is marked', () => {
  expect(matched(ask)).toMatchInlineSnapshot(`
    [
      "形式 row decided: 组建人数以上 | 否 | 临时 | 300元",
      "档 case decided: { when: 人数 ≥ 5人, then: 二等 }",
      "费 bracket decided: 不超过3000元: 5%",
      "费 bracket decided: 超过3000元: 10%",
      "评级 criterion decided: 满意: { bands: { of: 满意度, 90%以上: 50分, 60%以上: 30分, otherwise: 0分 } }",
      "评级 criterion decided: 投诉处理: { deduct: 投诉×5分/次, from: 30分, source: 办法 6 }",
      "评级 criterion decided: 党建: { points: 若 在本社区 则 5分 否则 0分 }",
      "评级 grade decided: 不合格: otherwise",
      "评级 veto decided: { when: 挪用, grade: 不合格, title: { zh: 有挪用, en: Diverted }, source: 办法 7 }",
      "评级 band decided: 90%以上: 50分",
      "评级 branch decided: 0分",
      "齐全 item decided: 有人: 人数 ≥ 1人",
    ]
  `);
});

test('what may still decide is marked as such', () => {
  expect(
    matched({ facts: { 人数: 6, 满意度: '92%' }, asOf, only: ['形式', '档', '评级'] }),
  ).toMatchInlineSnapshot(`
    [
      "形式 row possible: 组建人数以上 | 是 | 支部 | 500元",
      "形式 row possible: 组建人数以上 | 否 | 临时 | 300元",
      "档 case decided: { when: 人数 ≥ 5人, then: 二等 }",
      "评级 criterion decided: 满意: { bands: { of: 满意度, 90%以上: 50分, 60%以上: 30分, otherwise: 0分 } }",
      "评级 criterion possible: 投诉处理: { deduct: 投诉×5分/次, from: 30分, source: 办法 6 }",
      "评级 criterion possible: 党建: { points: 若 在本社区 则 5分 否则 0分 }",
      "评级 grade possible: 优秀: 75分以上",
      "评级 grade possible: 合格: 50分以上",
      "评级 grade possible: 不合格: otherwise",
      "评级 veto possible: { when: 挪用, grade: 不合格, title: { zh: 有挪用, en: Diverted }, source: 办法 7 }",
      "评级 band decided: 90%以上: 50分",
      "评级 branch possible: 5分",
      "评级 branch possible: 0分",
    ]
  `);
});

test('the rules of an element by themselves', () => {
  expect(matched({ ...ask, for: '名单[乙]' })).toMatchInlineSnapshot(`
    [
      "档次 branch decided: "差"",
    ]
  `);
});

test('a score sheet has full marks, points, what was lost and why', () => {
  const [sheet] = scoreSheetsOf(sample, ask);
  const lines = sheet?.groups.flatMap(({ name, counts, full, points, criteria }) => [
    `${name} ${counts} ${points?.exact}/${full?.exact}`,
    ...criteria.map(
      (each) =>
        `  ${each.name} ${each.points?.exact}/${each.full?.exact} −${each.lost?.exact} ${each.reason.zh} ${each.basis.clauses.map(({ clause }) => clause)}`,
    ),
  ]);
  expect(lines).toMatchInlineSnapshot(`
    [
      "服务 plus 70/80",
      "  满意 50/50 −0 满意度 92%，满足“90%以上” ",
      "  投诉处理 20/30 −10 30 分 − 投诉（2 次）× 5 分/次 = 20 分 6",
      "奖励 bonus 0/5",
      "  党建 0/5 −5 在本社区为“否”，得 0 分 ",
    ]
  `);
  expect([sheet?.total?.exact, sheet?.full?.exact]).toEqual(['70', '80']);
  expect([sheet?.gradeByPoints?.name, sheet?.grade?.name]).toEqual(['合格', '不合格']);
  expect(sheet?.vetoes).toMatchObject([
    { status: 'true', isStriking: true, title: { en: 'Diverted' } },
  ]);
});

test('an undecided sheet has what is known', () => {
  const [sheet] = scoreSheetsOf(sample, { facts: { 投诉: 2 }, asOf });
  expect(sheet?.status).toBe('undecided');
  expect(sheet).not.toHaveProperty('total');
  expect(sheet?.groups[0]?.criteria.map(({ status, points }) => [status, points?.exact])).toEqual([
    ['undecided', undefined],
    ['decided', '20'],
  ]);
});

test('why nothing else came out', () => {
  const lines = whyNotOf(sample, ask).flatMap(({ rule, kind, alternatives }) => [
    `${rule} ${kind}`,
    ...alternatives.map(({ outcome, state, conditions, missing, vetoes }) => {
      const parts = conditions.map(
        ({ subject, written, state: each, got }) =>
          `[${subject} ${written} ${each} ${got?.zh ?? ''}]`,
      );
      const more = [missing?.words.zh, ...(vetoes ?? []).map(({ zh }) => zh)].filter(Boolean);
      return `  ${outcome.zh} ${state} ${parts.join(' ')} ${more.join(' ')}`.trimEnd();
    }),
  ]);
  expect(lines).toMatchInlineSnapshot(`
    [
      "形式 table",
      "  支部，500 元 fails [人数 组建人数以上 true 6 人] [在本社区 是 false 否]",
      "  临时，300 元 applies [人数 组建人数以上 true 6 人] [在本社区 否 true 否]",
      "  联合，100 元 fails [人数 不满组建人数 false 6 人]",
      "档 cases",
      "  一等 fails [ 人数 ≥ 10人 false ] [ 在本社区 false ]",
      "  二等 applies [ 人数 ≥ 5人 true ]",
      "  三等 notReached",
      "费 brackets",
      "  5% applies [收入 不超过3000元 true 5000 元]",
      "  10% applies [收入 超过3000元 true 5000 元]",
      "评级 grades",
      "  优秀 fails [ 75分以上 false 70 分] 5 分 有挪用",
      "  合格 fails [ 50分以上 true 70 分] 有挪用",
      "  不合格 applies",
      "齐全 checklist",
      "  有人 applies [ 人数 ≥ 1人 true ]",
      "  本地 fails [ 在本社区 false ]",
    ]
  `);
});

test('a graph of what reads what, with values', () => {
  const { nodes, edges } = graphOf(sample, ask);
  expect(
    nodes.map(({ id, layer, value }) => `${layer} ${id} ${value?.en ?? ''}`.trimEnd()),
  ).toMatchInlineSnapshot(`
    [
      "0 input:企业.企业名",
      "0 input:企业.得分",
      "0 input:人数 6 people",
      "0 input:在本社区 no",
      "0 input:收入 5000 yuan",
      "0 input:满意度 92%",
      "0 input:投诉 2 times",
      "0 input:挪用 yes",
      "1 input:名单 甲 and 乙",
      "0 parameter:组建人数 3 people",
      "1 rule:企业.档次",
      "1 rule:形式 临时, 300 yuan",
      "1 rule:档 二等",
      "1 rule:费 350 yuan",
      "1 rule:评级 70 points, 不合格",
      "1 rule:齐全 no",
      "2 rule:好企业 1",
    ]
  `);
  expect(edges.filter(({ to }) => to === 'rule:形式')).toEqual([
    { from: 'input:人数', to: 'rule:形式' },
    { from: 'input:在本社区', to: 'rule:形式' },
    { from: 'parameter:组建人数', to: 'rule:形式' },
  ]);
});

test('a graph without facts has no values', () => {
  const { nodes } = graphOf(sample);
  expect(nodes.filter((node) => 'value' in node || 'status' in node)).toEqual([]);
});

test('wrong facts show nothing, and throw nothing', () => {
  const wrong = { facts: { 人数: '很多' }, asOf };
  expect([
    matchedSpansOf(sample, wrong),
    scoreSheetsOf(sample, wrong),
    whyNotOf(sample, wrong),
  ]).toEqual([[], [], []]);
});

test('views are plain data', () => {
  for (const view of [matchedSpansOf, scoreSheetsOf, whyNotOf, graphOf]) {
    const made = view(sample, ask);
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  }
});
