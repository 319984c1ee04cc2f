// As a careful programmer writes it who takes a library of decimals.
import { Decimal } from 'decimal.js';

export const engine = {
  title: { zh: '手写 JavaScript，decimal.js', en: 'JavaScript by hand, decimal.js' },
  prepare: ({ name }) => ({ decide: deciders[name] }),
};

const [zero, one, two, three, five, six, seven, eight, ten, twelve, twenty, twentyFive, fifty] = [
  0, 1, 2, 3, 5, 6, 7, 8, 10, 12, 20, 25, 50,
].map((number) => new Decimal(number));
const half = new Decimal('0.5');
const ceiling = new Decimal(200_000);
const tiers = [
  [10_000, 0, 0, '0.215'],
  [50_000, 2150, 10_000, '0.155'],
  [200_000, 8350, 50_000, '0.095'],
  [Number.POSITIVE_INFINITY, 22_600, 200_000, '0.035'],
].map(([to, base, from, rate]) => [to, ...[base, from, rate].map((each) => new Decimal(each))]);

/** Shares have four places: a double is compared with a literal as exactly as a decimal. */
const stepped = (value, steps, otherwise) =>
  steps.find(([least]) => value >= least)?.[1] ?? otherwise;

const memberSteps = [
  [0.3, eight],
  [0.1, five],
];
const certifiedSteps = [
  [0.9, ten],
  [0.6, six],
];
const feeSteps = [
  [0.95, eight],
  [0.8, five],
  [0.6, two],
];
const rectifiedSteps = [
  [1, six],
  [0.8, three],
];
const bands = [
  [90, 'AAA'],
  [80, 'AA'],
  [70, 'A'],
  [60, 'B'],
];

const deciders = {
  organization({ 党员人数, 可联合组建: joint }) {
    const members = new Decimal(党员人数);
    if (members.gte(100)) return { 组织形式: '党委' };
    if (members.gte(50)) return { 组织形式: '党总支' };
    if (members.gte(3)) return { 组织形式: '党支部' };
    return { 组织形式: joint ? '联合党支部' : '指导员' };
  },
  subsidy({ 面积, 月数 }) {
    const area = new Decimal(面积);
    const [, base, from, rate] = tiers.find(([to]) => area.lte(to));
    const amount = Decimal.min(base.plus(area.minus(from).times(rate)).times(月数), ceiling);
    return { 补助: amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber() };
  },
  credit(facts) {
    const party = Decimal.min(
      twentyFive,
      (facts.已建党组织 ? ten : zero)
        .plus(stepped(facts.党员比例, memberSteps, one))
        .plus(Decimal.min(seven, new Decimal(facts.活动).times('1.5'))),
    );
    const service = Decimal.min(
      fifty,
      stepped(facts.持证比例, certifiedSteps, zero)
        .plus(stepped(facts.收费率, feeSteps, zero))
        .plus(new Decimal(facts.满意率).times(twelve))
        .plus(stepped(facts.整改率, rectifiedSteps, zero))
        .plus(Decimal.max(zero, eight.minus(half.times(facts.投诉))))
        .plus(Decimal.min(six, facts.培训)),
    );
    const management = Decimal.min(
      twenty,
      (facts.公示收支 ? five : zero)
        .plus(facts.应急预案 ? five : one)
        .plus(facts.智慧平台 ? 4 : zero)
        .plus(facts.规范档案 ? three : zero)
        .plus(Decimal.max(zero, three.minus(facts.处罚))),
    );
    const honours = Decimal.max(facts.国家级荣誉 * 3, facts.省级荣誉 * 2, facts.市级荣誉);
    const total = party.plus(service).plus(management).plus(Decimal.min(five, honours));
    let grade = bands.find(([least]) => total.gte(least))?.[1] ?? 'C';
    if (facts.弄虚作假 && grade < 'B') grade = 'B';
    if (facts.挪用资金 || facts.重大事故) grade = 'C';
    return { 信用评分: { total: total.toNumber(), grade } };
  },
};
