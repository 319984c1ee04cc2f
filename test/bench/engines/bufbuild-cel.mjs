import { CelScalar, celEnv, celFunc, parse, plan } from '@bufbuild/cel';
import { renamed } from './ascii.mjs';
import { decider } from './cel.mjs';

export const engine = {
  title: { zh: '@bufbuild/cel', en: '@bufbuild/cel' },
  prepare(workload) {
    const { DOUBLE } = CelScalar;
    const environment = celEnv({
      funcs: [
        celFunc('min', [DOUBLE, DOUBLE], DOUBLE, Math.min),
        celFunc('max', [DOUBLE, DOUBLE], DOUBLE, Math.max),
      ],
    });
    const again = () => decider(workload, (expression) => plan(environment, parse(expression)));
    return { decide: again(), again, facts: renamed(workload) };
  },
};
