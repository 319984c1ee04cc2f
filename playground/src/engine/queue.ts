/** Questions that wait for a worker, which can work on few of them at a time. */
export interface QuestionQueue {
  /** Begins it when its turn has come. Calling what is returned takes it away, unless it has begun. */
  enter(rank: number, begin: () => Promise<unknown>): () => void;
}

interface Waiting {
  readonly rank: number;
  readonly begin: () => Promise<unknown>;
}

/** The lowest rank is first; within a rank, whoever came first. */
export function createQueue(width: number): QuestionQueue {
  const waiting = new Set<Waiting>();
  let running = 0;

  function next(): Waiting | undefined {
    let first: Waiting | undefined;
    for (const each of waiting) if (first === undefined || each.rank < first.rank) first = each;
    return first;
  }

  function pump(): void {
    while (running < width) {
      const chosen = next();
      if (chosen === undefined) return;
      waiting.delete(chosen);
      running++;
      const ended = (): void => {
        running--;
        pump();
      };
      chosen.begin().then(ended, ended);
    }
  }

  return {
    enter: (rank, begin) => {
      const entry = { rank, begin };
      waiting.add(entry);
      // Everything that is asked in one go is ranked before the first of it begins.
      queueMicrotask(pump);
      return () => waiting.delete(entry);
    },
  };
}
