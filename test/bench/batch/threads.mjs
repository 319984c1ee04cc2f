import { Worker } from 'node:worker_threads';

/** Threads of an engine; each round decides all rows, and takes so many milliseconds. */
export async function startThreads(engine, workload, data, count) {
  const taken = new SharedArrayBuffer(4);
  const workerData = { engine, workload: workload.name, taken, ...data };
  const threads = await Promise.all(
    Array.from({ length: count }, async () => {
      const thread = new Worker(new URL('worker.mjs', import.meta.url), { workerData });
      await answerOf(thread);
      return thread;
    }),
  );
  return {
    async round() {
      Atomics.store(new Int32Array(taken), 0, 0);
      const start = performance.now();
      const done = threads.map((thread) => {
        thread.postMessage('decide');
        return answerOf(thread);
      });
      const answers = await Promise.all(done);
      const milliseconds = performance.now() - start;
      return { milliseconds, left: answers.reduce((sum, { left }) => sum + left, 0) };
    },
    stop: () => Promise.all(threads.map((thread) => thread.terminate())),
  };
}

function answerOf(thread) {
  return new Promise((resolve, reject) => {
    const failed = (error) => reject(error);
    thread.once('error', failed);
    thread.once('message', (message) => {
      thread.off('error', failed);
      resolve(message);
    });
  });
}
