import { parseArgs } from 'node:util';

export const usage = `npm run bench -- [options]
  --only <engine,…>      these beside the first (hand-exact); see test/bench/engines
  --workload <name,…>    organization, subsidy, credit
  --quick                fewer rounds
  --markdown             exactly the tables of the README
  --language zh|en       of the tables; en where absent
  --seed <number>        of the records; 7 where absent`;

export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      workload: { type: 'string' },
      quick: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      language: { type: 'string', default: 'en' },
      seed: { type: 'string', default: '7' },
      help: { type: 'boolean', default: false },
    },
  });
  const { only, workload, quick, seed, ...rest } = values;
  return {
    ...rest,
    quick,
    only: only?.split(','),
    workloads: workload?.split(','),
    seed: Number(seed),
    records: 100_000,
    rounds: quick ? 7 : 31,
    roundMilliseconds: quick ? 30 : 60,
    verifySeconds: quick ? 5 : 60,
  };
}
