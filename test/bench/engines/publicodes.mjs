import Engine from 'publicodes';
import { parse } from 'yaml';
import { renamed } from './ascii.mjs';

export const engine = {
  title: { zh: 'publicodes', en: 'publicodes' },
  prepare(workload) {
    // It would tell of each number that has no unit.
    const logger = { log() {}, warn() {}, error() {} };
    const publicodes = new Engine(parse(workload.rules('publicodes.yaml')), { logger });
    const value = (name) => publicodes.evaluate(name).nodeValue;
    const answer =
      workload.name === 'credit'
        ? () => ({ total: value('total'), grade: value('grade') })
        : () => value('result');
    return {
      decide: (facts) => {
        publicodes.setSituation(facts);
        return { [workload.rule]: answer() };
      },
      facts: renamed(workload, (truth) => (truth ? 'oui' : 'non')),
    };
  },
};
