import { decide } from 'tiaoli';
import { load } from './tiaoli.mjs';

export const engine = {
  title: { zh: '条例 参考求值器，决定', en: 'Tiaoli reference evaluator, decisions' },
  prepare(workload) {
    const policy = load(workload);
    return {
      decide: (facts) => decide(policy, { facts, asOf: workload.asOf, numbers: 'json' }),
      read: ({ report }) => read(report?.results[workload.rule]?.value, workload.rule),
    };
  },
};

function read(value, rule) {
  if (typeof value !== 'object') return { [rule]: value };
  return { [rule]: { total: value.total, grade: value.grade } };
}
