// How many decisions a second the reference evaluator explains, alone in its process, warm:
// `node test/bench/explained.mjs`. Prints a Markdown table; nothing fails when a machine is slow.
import { performance } from 'node:perf_hooks';
import { explain, loadPolicy } from 'tiaoli';
import { recordsOf, workloads } from './workloads/index.mjs';

const count = 5_000;
const rounds = 15;
const warmUp = 3;

console.log(`Node ${process.version}, ${count} distinct records, ${rounds} rounds\n`);
console.log('| workload | explained decisions a second | slowest round |\n|---|--:|--:|');
for (const workload of Object.values(workloads)) {
  const { policy } = loadPolicy(workload.policy());
  const records = recordsOf(workload, count, 7);
  const speeds = Array.from({ length: warmUp + rounds }, () => speedOf(policy, records, workload));
  const sorted = speeds.slice(warmUp).sort((one, other) => one - other);
  const [slowest, median] = [sorted[0], sorted[Math.floor(rounds / 2)]];
  console.log(`| ${workload.name} | ${median} | ${slowest} |`);
}

/** Each explanation is looked at, so that no round can be left out as idle. */
function speedOf(policy, records, { asOf, rule }) {
  const start = performance.now();
  for (const facts of records) {
    const { explanation } = explain(policy, { facts, asOf, only: [rule] });
    if (explanation === undefined) throw new Error(JSON.stringify(facts));
  }
  return Math.round((records.length / (performance.now() - start)) * 1000);
}
