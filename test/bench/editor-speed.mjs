// How fast the editor is answered after a keystroke in the largest policy: `node test/bench/editor-speed.mjs`.
// Prints a Markdown table of medians and 95th percentiles; nothing fails when a machine is slow.
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import * as service from '@tiaoli/language-service';

const root = fileURLToPath(new URL('../../policies/', import.meta.url));
const warmUp = 20;
const runs = 60;

const files = readdirSync(root, { recursive: true })
  .map(String)
  .filter((path) => /\.(yaml|csv)$/.test(path))
  .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));

const started = performance.now();
const workspace = service.createWorkspace(files);
workspace.policies();
const cold = performance.now() - started;

const policies = files.filter(({ path }) => workspace.kindOf(path) === 'policy');
const [largest] = policies.sort((a, b) => b.text.length - a.text.length);
const { path, text } = largest;
const offset = text.indexOf('公式: ') + '公式: '.length;

const questions = {
  'diagnostics after a keystroke': () => service.diagnosticsOf(workspace, path),
  'colours alone after a keystroke': () => service.tokensOf(workspace, path),
  hover: () => service.hoverAt(workspace, path, offset),
  definition: () => service.definitionAt(workspace, path, offset),
  references: () => service.referencesAt(workspace, path, offset),
};

console.log(`${files.length} files, all policies loaded in ${cold.toFixed(0)} ms`);
console.log(`${path}: ${text.length} characters; Node ${process.version}, milliseconds\n`);
console.log('| question | median | p95 |\n|---|--:|--:|');
for (const [name, ask] of Object.entries(questions)) {
  const times = measure(ask, name.includes('keystroke'));
  console.log(`| ${name} | ${percentile(times, 0.5)} | ${percentile(times, 0.95)} |`);
}

function measure(ask, changes) {
  const times = [];
  for (let index = 0; index < warmUp + runs; index++) {
    if (changes) workspace.set(path, `${text}\n# ${index}`);
    const start = performance.now();
    ask();
    if (index >= warmUp) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

function percentile(sorted, share) {
  return sorted[Math.floor((sorted.length - 1) * share)].toFixed(2);
}
