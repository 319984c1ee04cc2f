// One thread of one engine over columns that it shares with others. Rows are taken in portions, so
// that a thread that was kept waiting leaves its rows to the others.
import { parentPort, workerData } from 'node:worker_threads';
import { workloads } from '../workloads/index.mjs';
import { batches } from './engines.mjs';

const { engine, workload: name, columns, results, rows, taken } = workerData;
const portion = 2 ** 18;
const next = new Int32Array(taken);
const decideRows = await batches[engine].prepare(workloads[name], { columns, results, rows });

parentPort.on('message', () => {
  let left = 0;
  for (;;) {
    const from = Atomics.add(next, 0, portion);
    if (from >= rows) break;
    left += decideRows(from, Math.min(from + portion, rows));
  }
  parentPort.postMessage({ left });
});
parentPort.postMessage('ready');
