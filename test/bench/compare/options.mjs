import { parseArgs } from 'node:util';

export const usage = `npm run bench -- [options]
  --only <engine,…>      these beside those by hand: files of test/bench/engines, or of the batch
                         tiaoli-batch, tiaoli-batch-checked, duckdb
  --workload <name,…>    organization, subsidy, credit
  --quick                fewer rounds
  --markdown             the summary alone, as the READMEs show it
  --write                writes the summary into both READMEs
  --language zh|en       of the tables; en where absent
  --seed <number>        of the records; 7 where absent`;

export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      workload: { type: 'string' },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
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
    verifySeconds: quick ? 5 : 30,
    batchRows: quick ? 1_000_000 : 10_000_000,
    batchRounds: quick ? 5 : 7,
    checkedRows: 500_000,
  };
}
