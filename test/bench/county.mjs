// How long a county takes: `node test/bench/county.mjs [compounds] [enterprises] [file]`, 2,000 and
// 300 where absent; the facts are written to the file, if one is named. Prints a Markdown table of
// medians; nothing fails when a machine is slow.
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { decide, explain, loadPolicy } from 'tiaoli';
import { countyFacts } from '../support/county-facts.mjs';

const [compounds = 2000, enterprises = 300] = process.argv.slice(2, 4).map(Number);
const [, , , , file] = process.argv;
const runs = 5;

const path = new URL('../../policies/county-property-assessment/1.0.0.yaml', import.meta.url);
const { policy, diagnostics } = loadPolicy(readFileSync(path, 'utf8'));
if (policy === undefined)
  throw new Error(JSON.stringify(diagnostics.map(({ message }) => message)));

const facts = countyFacts(compounds, enterprises);
if (file !== undefined) writeFileSync(file, JSON.stringify(facts, null, 1));

const question = { facts, asOf: '2022-12-31' };
const one = { ...question, for: `企业名单[企业名称=企业${enterprises - 1}]` };
const stages = {
  decide: () => decide(policy, question),
  'decide and explain one enterprise': () => explain(policy, one),
  'decide and explain the rules of the county': () => explain(policy, question),
};

console.log(`${compounds} compounds, ${enterprises} enterprises, ${runs} runs, milliseconds\n`);
console.log('| stage | median | slowest |\n|---|--:|--:|');
for (const [name, stage] of Object.entries(stages)) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    stage();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(`| ${name} | ${times[runs >> 1]?.toFixed(0)} | ${times.at(-1)?.toFixed(0)} |`);
}
