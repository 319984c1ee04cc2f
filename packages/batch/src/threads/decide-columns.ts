import { Worker } from 'node:worker_threads';
import type { Core, DateText } from '@tiaoli/ir';
import {
  type BatchOptions,
  compileBatch,
  type DecidedRows,
  type ResultArray,
  type Rows,
} from '@tiaoli/to-js';
import type { ColumnReport, ColumnTask, ColumnThread } from './column-task.js';
import { emptyLike, sharedRows } from './shared.js';

export interface ThreadOptions extends BatchOptions {
  readonly asOf: DateText;
  readonly threads: number;
}

export interface ThreadedRunOptions {
  /** Arrays for results by their keys; made where absent, in memory that threads share. */
  readonly into?: Readonly<Record<string, ResultArray>>;
  readonly signal?: AbortSignal;
  /** Hears how many rows are decided. */
  readonly progress?: (rows: number) => void;
}

/** Threads that decide columns. */
export interface ColumnThreads {
  /** One batch at a time; rejects where it is aborted or a thread fails. */
  decide(rows: Rows, options?: ThreadedRunOptions): Promise<DecidedRows>;
  close(): Promise<void>;
}

/** Begins threads, each of which compiles the core by itself. */
export function openColumnThreads(
  core: Core,
  { asOf, threads, ...options }: ThreadOptions,
): ColumnThreads {
  const workerData: ColumnThread = { core, options, asOf };
  const url = new URL('./column-thread.js', import.meta.url);
  const workers = Array.from({ length: threads }, () => new Worker(url, { workerData }));
  const decideHere = compileBatch(core, options).on(asOf);
  return {
    decide: async (given, { into = {}, signal, progress } = {}) => {
      signal?.throwIfAborted();
      const rows = sharedRows(given);
      // What is written, and what texts stand for, is the same for all threads.
      const head = decideHere(rows, { from: 0, to: 0, into });
      const results = head.results.map((column) => ({
        ...column,
        shared: sharedFor(column.array),
      }));
      const task: ColumnTask = {
        rows,
        into: Object.fromEntries(results.map(({ key, shared }) => [key, shared])),
        next: new Int32Array(new SharedArrayBuffer(8)),
      };
      const left = await workOff(workers, task, signal, progress);
      for (const { array, shared } of results) if (array !== shared) array.set(shared);
      return { ...head, left };
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function sharedFor(array: ResultArray): ResultArray {
  return array.buffer instanceof SharedArrayBuffer ? array : emptyLike(array, array.length);
}

async function workOff(
  workers: readonly Worker[],
  task: ColumnTask,
  signal: AbortSignal | undefined,
  progress: ((rows: number) => void) | undefined,
): Promise<Int32Array> {
  const parts: { readonly from: number; readonly left: Int32Array }[] = [];
  const stop = (): void => {
    Atomics.store(task.next, 1, 1);
  };
  signal?.addEventListener('abort', stop);
  let done = 0;
  const hear = (report: Exclude<ColumnReport, undefined>): void => {
    if (report.left.length > 0) parts.push(report);
    done += report.to - report.from;
    progress?.(done);
  };
  try {
    await Promise.all(workers.map((worker) => workedOff(worker, task, hear)));
  } finally {
    stop();
    signal?.removeEventListener('abort', stop);
  }
  signal?.throwIfAborted();
  return joined(parts.sort((a, b) => a.from - b.from).map(({ left }) => left));
}

function workedOff(
  worker: Worker,
  task: ColumnTask,
  hear: (report: Exclude<ColumnReport, undefined>) => void,
): Promise<void> {
  return new Promise((done, failed) => {
    const end = (): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
    };
    const onMessage = (report: ColumnReport): void => {
      if (report !== undefined) hear(report);
      else {
        end();
        done();
      }
    };
    const onError = (error: unknown): void => {
      end();
      failed(error);
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(task);
  });
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
