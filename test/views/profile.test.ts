import { parseRational, rationalOf, readFacts } from '@tiaoli/evaluator';
import {
  formOf,
  type Profile,
  type ProfilePiece,
  profileChoicesOf,
  profileOf,
} from '@tiaoli/views';
import fc from 'fast-check';
import { factsFromObject, policyOn } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { loadText, resultOf, versionFiles } from '../policies/bundled.js';
import { arbitraryFacts, landmarksOf } from './random-facts.js';
import { asOf, sample } from './sample.js';

const lines = (profile: Profile | undefined): readonly string[] =>
  profile?.pieces.map(({ kind, from, to, start, end }) => {
    const [open, close] = [from.isClosed ? '[' : '(', to.isClosed ? ']' : ')'];
    const range = `${open}${from.at.words.zh}, ${to.at.words.zh}${close}`;
    return kind === 'line' || kind === 'curve'
      ? `${kind} ${range} ${start.words.zh} → ${end.words.zh}`
      : `${range} ${start.words.zh}`;
  }) ?? [];

const marks = (profile: Profile | undefined): readonly string[] =>
  profile?.thresholds.map(
    ({ at, pieces }) => `${at.words.zh}: ${pieces.map(({ written }) => written.split('\n')[0])}`,
  ) ?? [];

const facts = { 人数: 2, 在本社区: true, 投诉: 2, 挪用: false, 收入: 1000, 满意度: '80%' };

test('brackets bend where they begin, exactly', () => {
  const profile = profileOf(sample, { facts, asOf, input: '收入', rule: '费', to: '5000' });
  expect(lines(profile)).toMatchInlineSnapshot(`
    [
      "line [0 元, 3000 元] 0 元 → 150 元",
      "line [3000 元, 5000 元] 150 元 → 350 元",
    ]
  `);
  expect(marks(profile)).toMatchInlineSnapshot(`
    [
      "3000 元: 不超过3000元: 5%",
    ]
  `);
  expect(profile?.notes.map(({ en }) => en)).toMatchInlineSnapshot(`
    [
      "Rounding (to 0.01元) makes too many steps; the numbers drawn are those before it",
    ]
  `);
  expect(profile?.current).toMatchObject({ at: { exact: '1000' }, value: { exact: '50' } });
});

test('bands and grades jump, and say what is written there', () => {
  const total = profileOf(sample, { facts, asOf, input: '满意度', rule: '评级' });
  expect(lines(total)).toMatchInlineSnapshot(`
    [
      "[0%, 60%) 25 分",
      "[60%, 90%) 55 分",
      "[90%, 100%] 75 分",
    ]
  `);
  expect(marks(total)).toMatchInlineSnapshot(`
    [
      "60%: 60%以上: 30分",
      "90%: 90%以上: 50分",
    ]
  `);
  const grade = profileOf(sample, { facts, asOf, input: '满意度', rule: '评级', part: 'grade' });
  expect(lines(grade)).toMatchInlineSnapshot(`
    [
      "[0%, 60%) 不合格",
      "[60%, 90%) 合格",
      "[90%, 100%] 优秀",
    ]
  `);
  expect(grade?.isExact).toBe(true);
});

test('whole numbers are looked at one by one', () => {
  const points = profileOf(sample, { facts, asOf, input: '投诉', rule: '评级' });
  expect(lines(points)).toMatchInlineSnapshot(`
    [
      "line [0 次, 6 次] 65 分 → 35 分",
      "[7 次, 8 次] 35 分",
    ]
  `);
  expect(points?.isWhole).toBe(true);
  const table = profileOf(sample, { facts, asOf, input: '人数', rule: '形式', part: '补助' });
  expect(lines(table)).toMatchInlineSnapshot(`
    [
      "[0 人, 2 人] 100 元",
      "[3 人, 4 人] 500 元",
    ]
  `);
  expect(marks(table)).toMatchInlineSnapshot(`
    [
      "3 人: 组建人数以上   | 是       | 支部   | 500元,组建人数以上   | 否       | 临时   | 300元,不满组建人数   | -        | 联合   | 100元",
    ]
  `);
});

test('a yes or no has two points', () => {
  expect(lines(profileOf(sample, { facts, asOf, input: '在本社区', rule: '档' }))).toEqual([
    '[否, 否] 三等',
    '[是, 是] 三等',
  ]);
});

test('what is not there has no profile', () => {
  expect(profileOf(sample, { facts, asOf, input: '没有', rule: '费' })).toBeUndefined();
  expect(profileOf(sample, { facts, asOf, input: '名单', rule: '费' })).toBeUndefined();
  expect(
    profileOf(sample, { facts: { 人数: '多' }, asOf, input: '收入', rule: '费' }),
  ).toBeUndefined();
});

const courses = loadText(
  `
policy: courses
version: 1.0.0
effective: 2024-01-01
inputs:
  甲: { type: number, min: 0, max: 10 }
  开工: { type: date }
rules:
  方: { assumption: 示例, formula: 甲×甲 }
  倒: { assumption: 示例, formula: 10÷(甲-5) }
  整: { assumption: 示例, formula: 甲÷4, round: 四舍五入 到 1 }
  折: { assumption: 示例, formula: "最大值(甲-3, 0)×2＋最小值(甲, 5)", cap: 12 }
  套: { assumption: 示例, formula: 若 折 ≥ 7 则 折－7 否则 若 甲=1 则 9 否则 0 }
  比方: { assumption: 示例, formula: 若 甲×甲≥2 则 1 否则 0 }
  已开工: { assumption: 示例, formula: 开工 ≤ 2024-03-01 }
`,
  'courses.yaml',
);

test.each(['方', '倒', '整', '折', '套', '比方'])('the course of %s', (rule) => {
  const profile = profileOf(courses, { facts: {}, asOf, input: '甲', rule });
  expect([...lines(profile), `exact: ${profile?.isExact}`]).toMatchSnapshot();
});

test('days in a row are one piece', () => {
  const range = { from: '2024-02-01', to: '2024-04-01' };
  const profile = profileOf(courses, { facts: {}, asOf, input: '开工', rule: '已开工', ...range });
  expect(lines(profile)).toEqual([
    '[2024年2月1日, 2024年3月1日] 是',
    '[2024年3月2日, 2024年4月1日] 否',
  ]);
});

/** A value inside a piece, and what the piece says of it. */
function inside(piece: ProfilePiece, share: number) {
  const [low, high] = [piece.from.at, piece.to.at].map(({ exact }) => rationalOf(exact));
  const part = rationalOf(`${share}/7`);
  const [start, end] = [piece.start.exact, piece.end.exact].map((each) =>
    parseRational(each ?? ''),
  );
  if (low === undefined || high === undefined) throw new Error('no ends');
  const at = low.add(high.sub(low).mul(part));
  return { at, value: start && end && start.add(end.sub(start).mul(part)) };
}

describe.each(versionFiles)('%s', (file) => {
  const { policy } = resultOf(file);
  if (policy === undefined) throw new Error(file);
  const date = policy.effective;
  const linked = policyOn(policy, date).policy ?? policy;
  const { core } = linked;
  const { fields } = formOf(policy);
  const numbers = fields.filter(({ kind }) => ['integer', 'decimal', 'percent'].includes(kind));
  const rules = core.rules.filter(({ type }) => type.kind !== 'list');

  test.skipIf(numbers.length === 0)('a profile says what the evaluator says', () => {
    fc.assert(
      fc.property(
        arbitraryFacts(fields, landmarksOf(core)),
        fc.constantFrom(...numbers),
        fc.constantFrom(...rules),
        fc.integer({ min: 1, max: 6 }),
        (all, field, rule, share) => {
          const profile = profileOf(policy, {
            facts: all,
            asOf: date,
            input: field.name,
            rule: rule.name,
            ...(rule.type.kind === 'score' ? { part: 'total' } : {}),
          });
          const input = core.inputs.find(({ name }) => name === field.name);
          if (profile === undefined || input === undefined || !profile.isExact) return;
          const read = readFacts(core, factsFromObject(all).value);
          const factor = rationalOf(input.unit?.factor ?? '1');
          for (const piece of profile.pieces) {
            const { at, value } = inside(piece, share);
            if (profile.isWhole && at.d !== 1n) continue;
            const known = new Map(read.facts).set(field.name, {
              kind: 'number',
              value: at.mul(factor),
            });
            const { results } = linked.decider({ facts: known, asOf: date, only: [rule.name] });
            const outcome = results[0]?.outcome;
            if (outcome?.status !== 'known') {
              expect(piece.start.status).not.toBe('decided');
              continue;
            }
            expect(piece.start.status).toBe('decided');
            const unit = rationalOf(rule.unit?.factor ?? '1');
            const got = outcome.value;
            if (got.kind === 'number')
              expect(got.value.div(unit).toFraction()).toBe(value?.toFraction());
            if (got.kind === 'score')
              expect(got.total.div(unit).toFraction()).toBe(value?.toFraction());
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

test('the results that can be drawn are told with the inputs that they go with', () => {
  const choices = profileChoicesOf(sample).map(({ rule, parts, isNumber, inputs }) => {
    const drawn = [rule, ...parts.map(({ part }) => part)].join('/');
    return `${drawn}${isNumber ? ' #' : ''}: ${inputs.map(({ name }) => name).join(' ')}`;
  });
  expect(choices).toMatchInlineSnapshot(`
    [
      "形式/形式/补助: 人数 在本社区",
      "档: 人数 在本社区",
      "费 #: 收入",
      "评级/total/grade #: 在本社区 满意度 投诉 挪用",
      "齐全: 人数 在本社区",
    ]
  `);
});

test.each(versionFiles)('every choice of %s draws something', (file) => {
  const { policy } = resultOf(file);
  if (policy === undefined) throw new Error('it has errors');
  for (const { rule, parts, inputs } of profileChoicesOf(policy)) {
    const [input] = inputs;
    const [part] = parts;
    if (input === undefined) continue;
    const options = { facts: {}, asOf: policy.effective, rule, input: input.name };
    const about = part === undefined ? {} : { part: part.part };
    expect(profileOf(policy, { ...options, ...about }), `${rule} ${input.name}`).toBeDefined();
  }
});
