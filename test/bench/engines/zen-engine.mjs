import { ZenEngine } from '@gorules/zen-engine';
import { renamed } from './ascii.mjs';

export const engine = {
  title: { zh: '@gorules/zen-engine', en: '@gorules/zen-engine' },
  isNative: true,
  isAsync: true,
  prepare(workload) {
    const zen = new ZenEngine();
    const again = () => {
      const decision = zen.createDecision(Buffer.from(workload.rules('jdm.json')));
      return (facts) => decision.evaluate(facts);
    };
    const read = readers[workload.name];
    return {
      decide: again(),
      again,
      facts: renamed(workload),
      read: ({ result }) => ({ [workload.rule]: read(result) }),
    };
  },
};

const readers = {
  organization: ({ form }) => form,
  subsidy: ({ amount }) => amount,
  credit: ({ total, grade }) => ({ total, grade }),
};
