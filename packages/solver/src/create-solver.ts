import { Worker } from 'node:worker_threads';
import { createQueue, type Line } from './create-queue.js';
import type { Said } from './messages.js';
import type { Solver } from './solver.js';

/**
 * Z3 (https://github.com/Z3Prover/z3) in a thread of its own, loaded when it is first asked. It keeps
 * no process alive.
 */
export function createSolver(): Solver {
  return createQueue(openLine);
}

function openLine(): Line {
  const worker = new Worker(new URL('./node-worker.js', import.meta.url), { execArgv: [] });
  const broken = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the worker ended')));
  });
  broken.catch(() => undefined);
  worker.unref();
  let isEnding = false;
  // Node would not wait for the end of a thread that is let go of while it is being ended.
  const letGo = (): void => {
    if (!isEnding) worker.unref();
  };
  return {
    run: (script, milliseconds) => {
      worker.ref();
      const said = new Promise<{ text: string; memory: number }>((resolve, reject) => {
        worker.once('message', (message: Said) => {
          if ('failure' in message) reject(new Error(message.failure));
          else resolve(message);
        });
        worker.postMessage({ script, milliseconds });
      });
      return Promise.race([said, broken]).finally(letGo);
    },
    interrupt: () => worker.postMessage('interrupt'),
    end: async () => {
      isEnding = true;
      await worker.terminate();
    },
  };
}
