import { evaluate } from 'feelin';

export const engine = {
  title: { zh: 'feelin (DMN FEEL)', en: 'feelin (DMN FEEL)' },
  prepare(workload) {
    const { rule } = workload;
    const expression = workload.rules('feel').trim();
    return {
      decide: (facts) => evaluate(expression, facts),
      read: ({ value }) => ({ [rule]: value }),
    };
  },
};
