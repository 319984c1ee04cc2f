// How long rows of a spreadsheet take through a policy in one worker thread:
// `node test/bench/table-rows.mjs [rows] [policy file]`, 10,000 and the credit rating where absent.
// Prints a Markdown table and the rows in a second; nothing fails when a machine is slow.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import {
  exportTable,
  guessMapping,
  outputColumnsOf,
  readTable,
  runTable,
  summaryOf,
  tableFormOf,
} from '@tiaoli/fact-tables';
import { writeXlsx } from 'hucre/xlsx';
import { loadPolicy } from 'tiaoli';
import { tableRows } from '../support/table-rows.mjs';

const wantedSeconds = 10;
const ratingFile = fileURLToPath(
  new URL('../../policies/property-credit-rating/1.0.0.yaml', import.meta.url),
);

if (isMainThread) {
  const [, , count = '10000', file = ratingFile] = process.argv;
  const workerData = { count: Number(count), file };
  const worker = new Worker(new URL(import.meta.url), { workerData });
  let latest = performance.now();
  let pause = 0;
  // The main thread stays free: what is measured here is the longest time that it did not answer.
  const timer = setInterval(() => {
    const now = performance.now();
    pause = Math.max(pause, now - latest);
    latest = now;
  }, 5);
  worker.on('message', ({ stages, rows, refused }) => {
    clearInterval(timer);
    console.log(`${rows} rows, ${refused} in error; milliseconds in one worker\n`);
    console.log('| stage | time |\n|---|--:|');
    for (const [stage, time] of stages) console.log(`| ${stage} | ${time.toFixed(0)} |`);
    const run = stages.find(([stage]) => stage === 'run')[1];
    console.log(`\n${((rows / run) * 1000).toFixed(0)} rows in a second`);
    console.log(`run / ${wantedSeconds} s = ${(run / (wantedSeconds * 1000)).toFixed(2)}`);
    console.log(`longest pause of the main thread ${pause.toFixed(0)}`);
  });
} else {
  const { count, file } = workerData;
  const stages = [];
  const measure = async (stage, work) => {
    const start = performance.now();
    const result = await work();
    stages.push([stage, performance.now() - start]);
    return result;
  };
  const { policy } = loadPolicy(readFileSync(file, 'utf8'));
  const asOf = '2023-06-01';
  const bytes = await writeXlsx({ sheets: [{ name: '企业', rows: tableRows(policy, count) }] });
  const { sheets } = await measure('read .xlsx', () => readTable(bytes, '企业.xlsx'));
  const [sheet] = sheets;
  const form = tableFormOf(policy);
  const mapping = await measure('map columns', () => guessMapping(form, sheet.header, sheet.rows));
  const question = { form, mapping, asOf };
  const rows = await measure('run', () =>
    [...runTable(policy, sheet, question)].flatMap((chunk) => chunk.rows),
  );
  const columns = outputColumnsOf(policy, form, { asOf });
  await measure('sum up', () => summaryOf(rows, columns));
  await measure('write .xlsx', () => exportTable({ policy, sheet, question, rows }, 'xlsx'));
  await measure('write .csv', () => exportTable({ policy, sheet, question, rows }, 'csv'));
  const refused = rows.filter(({ status }) => status === 'refused').length;
  parentPort.postMessage({ stages, rows: rows.length, refused });
}
