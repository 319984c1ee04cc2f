// How fast the largest policy is read and checked, warm: `node test/bench/check-speed.mjs`.
// Prints a Markdown table of medians and 95th percentiles; nothing fails when a machine is slow.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { checkPolicy } from '@tiaoli/checker';
import { parsePolicy, readYaml } from '@tiaoli/parser';
import { printPolicy } from '@tiaoli/printer';

const root = fileURLToPath(new URL('../..', import.meta.url));
const warmUp = 30;
const runs = 100;

const path = largestPolicy();
const text = readFileSync(path, 'utf8');
const { value: policy } = parsePolicy(text);

const stages = {
  'YAML with positions': () => readYaml(text),
  'parse (YAML and expressions)': () => parsePolicy(text),
  check: () => checkPolicy(policy),
  'parse + check': () => checkPolicy(parsePolicy(text).value),
  'format (parse, print, parse again)': () => printPolicy(text),
};

console.log(`${relative(root, path)}: ${text.length} characters, ${policy.rules.length} rules`);
console.log(`Node ${process.version}, ${runs} runs after ${warmUp} to warm up, milliseconds\n`);
console.log('| stage | median | p95 |\n|---|--:|--:|');
for (const [name, stage] of Object.entries(stages)) {
  const times = measure(stage);
  console.log(`| ${name} | ${percentile(times, 0.5)} | ${percentile(times, 0.95)} |`);
}

function measure(stage) {
  for (let index = 0; index < warmUp; index++) stage();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    stage();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b);
}

function percentile(sorted, share) {
  const index = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[index].toFixed(2);
}

function largestPolicy() {
  const versions = readdirSync(join(root, 'policies'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const folder = join(root, 'policies', name);
      return readdirSync(folder)
        .filter((file) => /^\d+\.\d+\.\d+\.yaml$/.test(file))
        .map((file) => join(folder, file));
    });
  const bySize = versions.sort((a, b) => readFileSync(b).length - readFileSync(a).length);
  if (bySize[0] === undefined) throw new Error('no policy under policies/');
  return bySize[0];
}
