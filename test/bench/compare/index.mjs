// Engines side by side on three workloads: see the README beside, or `--help`.
import { engineOf, engines } from '../engines/index.mjs';
import { workloads } from '../workloads/index.mjs';
import { readOptions, usage } from './options.mjs';
import { runWorkload } from './run.mjs';
import { machineLine, workloadTable } from './table.mjs';

const options = readOptions(process.argv.slice(2));
if (options.help) console.log(usage);
else await compare();

async function compare() {
  const { only, language } = options;
  const [first, ...others] = engines;
  const chosen = [first, ...others.filter((name) => only?.includes(name) ?? true)];
  const titles = new Map();
  for (const name of chosen) titles.set(name, (await engineOf(name)).title);
  for (const workload of Object.values(workloads)) {
    if (options.workloads?.includes(workload.name) === false) continue;
    const rows = await runWorkload(workload, chosen, options, note);
    note('');
    console.log(`${workloadTable({ workload, rows, titles, ...options }, language)}\n`);
    if (!options.markdown) tellMistakes(rows);
  }
  console.log(machineLine(options, language));
}

/** The first record that each engine got wrong. */
function tellMistakes(rows) {
  const wrong = rows.filter(({ verdicts }) => verdicts.example !== undefined);
  for (const { engine, verdicts } of wrong)
    console.log(`${engine}, wrong: ${JSON.stringify(verdicts.example)}`);
  if (wrong.length > 0) console.log('');
}

/** What is being done, on a terminal alone. */
function note(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}
