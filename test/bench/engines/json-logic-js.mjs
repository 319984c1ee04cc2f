import jsonLogic from 'json-logic-js';
import { decider } from './json-logic.mjs';

export const engine = {
  title: { zh: 'json-logic-js', en: 'json-logic-js' },
  prepare: (workload) => ({
    decide: decider(workload, (rule) => (data) => jsonLogic.apply(rule, data)),
  }),
};
