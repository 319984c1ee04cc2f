/** Runs what concerns one key one after the other, and different keys side by side. */
export interface Queues {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export function createQueues(): Queues {
  const last = new Map<string, Promise<unknown>>();
  return {
    run: (key, work) => {
      const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
      const settled = mine.catch(() => undefined);
      last.set(key, settled);
      void settled.then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
      return mine;
    },
  };
}
