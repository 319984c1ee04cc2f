import { decide, explain } from 'tiaoli';
import { load } from './tiaoli.mjs';
import { engine as reference } from './tiaoli-reference.mjs';

export const engine = {
  title: {
    zh: '条例 参考求值器，决定并用句子说明理由',
    en: 'Tiaoli reference evaluator, decisions with reasons in sentences',
  },
  prepare(workload) {
    const policy = load(workload);
    const { asOf } = workload;
    const { read } = reference.prepare(workload);
    return {
      decide: (facts) => ({ facts, explained: explain(policy, { facts, asOf }) }),
      // Sentences are said of a decision: what it was is read from the same decision without them.
      read: ({ explained, facts }) =>
        explained.explanation === undefined
          ? {}
          : read(decide(policy, { facts, asOf, numbers: 'json' })),
    };
  },
};
