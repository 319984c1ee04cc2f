// Engines side by side on three workloads: see the README beside, or `--help`.
import { batchEngines, batchWorkloads, runBatch } from '../batch/index.mjs';
import { engineOf, engines } from '../engines/index.mjs';
import { workloads } from '../workloads/index.mjs';
import { batchTable, jointBatchTable } from './batch-table.mjs';
import { readOptions, usage } from './options.mjs';
import { runWorkload } from './run.mjs';
import { jointTable, machineLine, workloadTable } from './table.mjs';
import { writeReadmes } from './write-readmes.mjs';

const options = readOptions(process.argv.slice(2));
if (options.help) console.log(usage);
else await compare();

async function compare() {
  const { language, markdown, write } = options;
  const show = (text) => markdown || console.log(`${text}\n`);
  const singles = chosen(engines);
  const batches = chosen(batchEngines);
  const decided = singles.length > 1 || batches.length < 2 ? await decisions(singles, show) : [];
  const looped = batches.length > 1 ? await loops(batches, show) : [];
  const summary = (wanted) =>
    [
      ...(decided.length > 0 ? [jointTable(decided, options, wanted)] : []),
      ...(looped.length > 0 ? [jointBatchTable(looped, options, wanted)] : []),
      machineLine(options, wanted),
    ].join('\n\n');
  console.log(summary(language));
  if (write) writeReadmes(summary);
}

/** Those that are asked for, and the first, with which all are compared. */
function chosen([first, ...others]) {
  return [first, ...others.filter((name) => options.only?.includes(name) ?? true)];
}

function isAsked(name) {
  return options.workloads?.includes(name) ?? true;
}

async function decisions(names, show) {
  const loaded = await Promise.all(names.map(engineOf));
  const titles = new Map(loaded.map(({ title }, index) => [names[index], title]));
  const all = [];
  for (const workload of Object.values(workloads).filter(({ name }) => isAsked(name))) {
    for (const { build } of loaded) await build?.(workload);
    const rows = await runWorkload(workload, names, options, note);
    const decided = { workload, rows, titles };
    note('');
    show(workloadTable(decided, options));
    show(detailsOf(rows));
    all.push(decided);
  }
  return all;
}

async function loops(names, show) {
  const all = [];
  for (const name of batchWorkloads.filter(isAsked)) {
    const rows = await runBatch(name, names, options, note);
    const looped = { workload: workloads[name], rows };
    note('');
    show(batchTable(looped, options));
    all.push(looped);
  }
  return all;
}

/** How many records a round had, and the first that was wrong. */
function detailsOf(rows) {
  const counts = rows.map(({ engine, perRound }) => `${engine} ${perRound}`);
  const examples = rows
    .filter(({ verdicts }) => verdicts.example !== undefined)
    .map(({ engine, verdicts }) => `${engine}, wrong: ${JSON.stringify(verdicts.example)}`);
  return [`records a round: ${counts.join(', ')}`, ...examples].join('\n');
}

/** What is being done, on a terminal alone. */
function note(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}
