import { LogicEngine } from 'json-logic-engine';
import { decider } from './json-logic.mjs';

export const engine = {
  title: { zh: 'json-logic-engine，编译', en: 'json-logic-engine, compiled' },
  prepare(workload) {
    const logic = new LogicEngine();
    const again = () => decider(workload, (rule) => logic.build(rule));
    return { decide: again(), again };
  },
};
