import { Worker } from 'node:worker_threads';
import type { DecidedPiece, PieceQuestion } from '../piece.js';

/** Threads that decide pieces. */
export interface Pool {
  /** Pieces that may be under way at once; some more than threads, as one may be kept waiting. */
  readonly ahead: number;
  decide(piece: Uint8Array<ArrayBuffer>): Promise<DecidedPiece>;
  close(): Promise<void>;
}

/** What is short-lived in a thread is soon let go, so that many of them need little. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

interface Order {
  readonly piece: Uint8Array<ArrayBuffer>;
  readonly done: (decided: DecidedPiece) => void;
  readonly failed: (error: unknown) => void;
}

export function createPool(asked: PieceQuestion, threads: number): Pool {
  const queue: Order[] = [];
  const free: Worker[] = [];
  const busy = new Map<Worker, Order>();
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL('./piece-thread.js', import.meta.url), {
      workerData: asked,
      resourceLimits,
    });
    worker.on('message', (decided: DecidedPiece) => {
      busy.get(worker)?.done(decided);
      busy.delete(worker);
      free.push(worker);
      handOut();
    });
    worker.on('error', (error) => {
      for (const order of [...busy.values(), ...queue.splice(0)]) order.failed(error);
    });
    free.push(worker);
    return worker;
  });

  function handOut(): void {
    while (queue.length > 0 && free.length > 0) {
      const [order, worker] = [queue.shift(), free.shift()];
      if (order === undefined || worker === undefined) return;
      busy.set(worker, order);
      worker.postMessage(order.piece, [order.piece.buffer]);
    }
  }

  return {
    ahead: 3 * threads,
    decide: (piece) =>
      new Promise((done, failed) => {
        queue.push({ piece, done, failed });
        handOut();
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
