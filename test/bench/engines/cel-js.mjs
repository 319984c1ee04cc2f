import { Environment } from '@marcbachmann/cel-js';
import { renamed, truthsOf } from './ascii.mjs';
import { decider } from './cel.mjs';

export const engine = {
  title: { zh: '@marcbachmann/cel-js', en: '@marcbachmann/cel-js' },
  prepare(workload) {
    const environment = new Environment()
      .registerFunction('min(double, double): double', Math.min)
      .registerFunction('max(double, double): double', Math.max)
      .registerVariable('total', 'double');
    for (const [name, isTruth] of truthsOf(workload))
      environment.registerVariable(name, isTruth ? 'bool' : 'double');
    const again = () => decider(workload, (expression) => environment.parse(expression));
    return { decide: again(), again, facts: renamed(workload) };
  },
};
