// Millions of rows in columns: loops by hand and of Tiaoli on one thread and on all, and DuckDB on the
// same rows and cores, in interleaved rounds.
import { cpus } from 'node:os';
import { median } from '../compare/statistics.mjs';
import { workloads } from '../workloads/index.mjs';
import { createColumns, recordAt } from './draw.mjs';
import { title as duckdbTitle, startDuckdb } from './duckdb.mjs';
import { batches } from './engines.mjs';
import { startThreads } from './threads.mjs';

/** What the results of a workload are held in, by their keys: bytes of a row. */
const resultColumns = {
  subsidy: { 补助: 4 },
  credit: { '信用评分.total': 4, '信用评分.grade': 1 },
};

const grades = ['AAA', 'AA', 'A', 'B', 'C'];

/** The row's results as scaled whole numbers, by the implementation that decides records. */
const expected = {
  subsidy: ({ 补助 }) => [Math.round(补助 * 100)],
  credit: ({ 信用评分: { total, grade } }) => [Math.round(total * 10_000), grades.indexOf(grade)],
};

export const batchWorkloads = Object.keys(resultColumns);

export const batchEngines = [...Object.keys(batches), 'duckdb'];

export async function runBatch(name, chosen, options, note) {
  const workload = workloads[name];
  const { batchRows: rows } = options;
  note(`${name}: making ${rows} rows`);
  const columns = createColumns(workload, rows);
  const ways = [];
  for (const engine of chosen) ways.push(await startEngine(engine, workload, columns, rows));
  const lines = [];
  for (const way of ways) {
    note(`${name}: checking ${way.engine}`);
    await warmUp(way);
    const wrong = wrongRows(workload, columns, await way.results(options.checkedRows));
    lines.push({ wrong, left: 0, one: [], many: [] });
  }
  await rounds(ways, lines, options, note);
  for (const { stop } of ways) await stop();
  return lines.map((line, index) => summary(ways[index], line, lines[0], rows));
}

async function warmUp({ one, many }) {
  for (let turn = 0; turn < 3; turn++) {
    await one();
    await many();
  }
}

async function rounds(ways, lines, { batchRounds }, note) {
  for (let turn = 0; turn < batchRounds; turn++) {
    note(`round ${turn + 1} of ${batchRounds}`);
    for (const [index, way] of ways.entries()) {
      const line = lines[index];
      const [one, many] = [await way.one(), await way.many()];
      line.one.push(one.milliseconds);
      line.many.push(many.milliseconds);
      line.left = Math.max(line.left, one.left ?? 0, many.left ?? 0);
    }
  }
}

/** In millions of rows a second. */
function summary({ engine, title }, { one, many, ...line }, base, rows) {
  return {
    engine,
    title,
    ...line,
    one: rows / median(one) / 1000,
    ratio: median(one.map((time, turn) => base.one[turn] / time)),
    many: rows / median(many) / 1000,
    gain: median(many.map((time, turn) => one[turn] / time)),
  };
}

async function startEngine(engine, workload, columns, rows) {
  const all = cpus().length;
  if (engine === 'duckdb') {
    const { round, results, stop } = await startDuckdb(workload, rows);
    return {
      engine,
      title: duckdbTitle,
      one: () => round(1),
      many: () => round(all),
      results,
      stop,
    };
  }
  const results = Object.fromEntries(
    Object.entries(resultColumns[workload.name]).map(([key, bytes]) => {
      const memory = new SharedArrayBuffer(rows * bytes);
      return [key, bytes === 1 ? new Uint8Array(memory) : new Int32Array(memory)];
    }),
  );
  const data = { columns, results, rows };
  const single = await startThreads(engine, workload, data, 1);
  const several = await startThreads(engine, workload, data, all);
  return {
    engine,
    title: batches[engine].title,
    one: single.round,
    many: several.round,
    results: async (count) => Object.values(results).map((column) => column.subarray(0, count)),
    stop: async () => {
      await single.stop();
      await several.stop();
    },
  };
}

function wrongRows(workload, columns, results) {
  const [{ length }] = results;
  let wrong = 0;
  for (let row = 0; row < length; row++) {
    const want = expected[workload.name](workload.exact(recordAt(workload, columns, row)));
    if (want.some((value, index) => Number(results[index][row]) !== value)) wrong++;
  }
  return wrong;
}
