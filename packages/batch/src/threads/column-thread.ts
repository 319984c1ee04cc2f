import { parentPort, workerData } from 'node:worker_threads';
import { compileBatch } from '@tiaoli/to-js';
import {
  type ColumnReport,
  type ColumnTask,
  type ColumnThread,
  rowsAtOnce,
} from './column-task.js';

const { core, options, asOf } = workerData as ColumnThread;
const decideRows = compileBatch(core, options).on(asOf);

parentPort?.on('message', ({ rows, into, next }: ColumnTask) => {
  while (Atomics.load(next, 1) === 0) {
    const from = Atomics.add(next, 0, rowsAtOnce);
    if (from >= rows.rows) break;
    const to = Math.min(from + rowsAtOnce, rows.rows);
    const { left } = decideRows(rows, { into, from, to });
    tell({ from, to, left });
  }
  tell(undefined);
});

function tell(report: ColumnReport): void {
  parentPort?.postMessage(report);
}
