import type { Solver } from '@tiaoli/solver';

/** Lets a newer question of a kind take the place of an older one. */
export interface Turns {
  /** Gives up what is at work of a kind. */
  end(kind: string): void;
  /** Nothing where something newer of the kind was asked meanwhile. */
  take<T>(
    kind: string,
    work: (solver: Solver, signal: AbortSignal) => Promise<T>,
  ): Promise<T | undefined>;
}

export function createTurns(solver: Solver): Turns {
  const current = new Map<string, AbortController>();
  return {
    end: (kind) => current.get(kind)?.abort(),
    take: async (kind, work) => {
      current.get(kind)?.abort();
      const own = new AbortController();
      current.set(kind, own);
      const { signal } = own;
      // What is not wanted any more gets no answers, and so is soon at its end.
      const asked: Solver = {
        ask: (script, options) => solver.ask(script, { ...options, signal }),
        close: async () => undefined,
      };
      const answer = await work(asked, signal);
      return signal.aborted ? undefined : answer;
    },
  };
}
