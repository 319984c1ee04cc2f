import { createQueue, defaultLimits, type Line } from './create-queue.js';
import type { Said } from './messages.js';
import type { Solver } from './solver.js';

/** Z3 is 35 MB, which may come from far away. */
const limits = { ...defaultLimits, loading: 300_000 };

/**
 * Z3 (https://github.com/Z3Prover/z3) in a worker of its own, loaded when it is first asked. Its
 * threads share memory, which browsers allow on pages that are isolated from other sites; elsewhere
 * every answer is that it is off.
 */
export function createSolver(): Solver {
  if (crossOriginIsolated) return createQueue(openLine, limits);
  return {
    ask: async () => ({ status: 'unknown', reason: 'off' }),
    close: async () => undefined,
  };
}

function openLine(): Line {
  const worker = new Worker(new URL('./browser-worker.js', import.meta.url), { type: 'module' });
  let breakDown: (problem: Error) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    breakDown = reject;
  });
  broken.catch(() => undefined);
  worker.addEventListener('error', ({ message }) => breakDown(new Error(message)));
  return {
    run: (script, milliseconds) => {
      const said = new Promise<{ text: string; memory: number }>((resolve, reject) => {
        const take = ({ data }: MessageEvent<Said>): void => {
          if ('failure' in data) reject(new Error(data.failure));
          else resolve(data);
        };
        worker.addEventListener('message', take, { once: true });
        worker.postMessage({ script, milliseconds });
      });
      return Promise.race([said, broken]);
    },
    interrupt: () => worker.postMessage('interrupt'),
    // A worker that is ended says nothing of it.
    end: async () => {
      worker.terminate();
      breakDown(new Error('the worker was ended'));
    },
  };
}
