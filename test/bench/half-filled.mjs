// How long a county takes whose lists are half filled: `node test/bench/half-filled.mjs [rows]`, 500
// where absent. Prints a Markdown table of medians; nothing fails when a machine is slow.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { relevanceOf } from '@tiaoli/views';
import { decide, loadPolicy } from 'tiaoli';
import { countyFacts } from '../support/county-facts.mjs';

const [rows = 500] = process.argv.slice(2).map(Number);
const runs = 5;

const path = new URL('../../policies/county-property-assessment/1.0.0.yaml', import.meta.url);
const { policy, diagnostics } = loadPolicy(readFileSync(path, 'utf8'));
if (policy === undefined)
  throw new Error(JSON.stringify(diagnostics.map(({ message }) => message)));

/** Every list with those facts of its elements that are kept; the first is the key. */
const keep = (isKept) =>
  Object.fromEntries(
    Object.entries(countyFacts(rows, rows)).map(([name, list]) => [
      name,
      !Array.isArray(list)
        ? list
        : list.map((element, row) =>
            Object.fromEntries(
              Object.entries(element).filter((_, column) => column === 0 || isKept(column, row)),
            ),
          ),
    ]),
  );

const drafts = {
  'the first columns': keep((column) => column < 3),
  'every column but who serves whom, in every other row': keep(
    (column, row) => column > 1 || row % 2 === 0,
  ),
  'every other cell': keep((column, row) => (column + row) % 2 === 0),
  'names alone': keep(() => false),
};

console.log(`${rows} compounds, ${rows} enterprises, ${runs} runs, medians in milliseconds\n`);
console.log('| filled | decide | relevance |\n|---|--:|--:|');
for (const [name, facts] of Object.entries(drafts)) {
  const question = { facts, asOf: '2022-12-31' };
  const medians = [decide, relevanceOf].map((stage) => {
    const times = Array.from({ length: runs }, () => {
      const start = performance.now();
      stage(policy, question);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    return times[runs >> 1]?.toFixed(0);
  });
  console.log(`| ${name} | ${medians.join(' | ')} |`);
}
