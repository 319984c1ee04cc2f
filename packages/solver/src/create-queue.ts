import { readAnswer } from './read-answer.js';
import type { Solver, SolverAnswer, UnknownReason } from './solver.js';

/** A worker that answers one script at a time. */
export interface Line {
  /** Resolves with what the engine said; rejects where the worker broke down. */
  run(
    script: string,
    milliseconds: number,
  ): Promise<{ readonly text: string; readonly memory: number }>;
  /** Makes it answer soon what it was asked. */
  interrupt(): void;
  end(): Promise<void>;
}

export interface QueueLimits {
  /** A worker is replaced after so many scripts. */
  readonly scripts: number;
  /** Or once it holds so many bytes. */
  readonly memory: number;
  /** How long after its time a worker may still answer before it is ended. */
  readonly grace: number;
  /** How long loading may take, which is not part of anybody's time. */
  readonly loading: number;
}

export const defaultLimits: QueueLimits = {
  scripts: 500,
  memory: 1_200_000_000,
  grace: 1_500,
  loading: 30_000,
};

const defaultTime = 5_000;

/** Asks one after another, and begins with a new worker where one broke down or grew too large. */
export function createQueue(open: () => Line, limits: QueueLimits = defaultLimits): Solver {
  let line: Line | undefined;
  let count = 0;
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();

  const restart = async (): Promise<void> => {
    const old = line;
    line = undefined;
    count = 0;
    await old?.end();
  };

  const ask = async (script: string, milliseconds: number, signal?: AbortSignal) => {
    if (isClosed || signal?.aborted) return unknown('off');
    const isFresh = line === undefined;
    line ??= open();
    const asked = line;
    count++;
    const patience = milliseconds + limits.grace + (isFresh ? limits.loading : 0);
    const interrupt = (): void => asked.interrupt();
    signal?.addEventListener('abort', interrupt);
    const said = await orNothing(line.run(script, milliseconds), patience);
    signal?.removeEventListener('abort', interrupt);
    if (typeof said === 'string') {
      await restart();
      // What breaks down before it ever answered cannot run here.
      return unknown(isClosed || (isFresh && said === 'memory') ? 'off' : said);
    }
    if (count >= limits.scripts || said.memory >= limits.memory) await restart();
    return signal?.aborted ? unknown('off') : readAnswer(said.text);
  };

  return {
    ask: (script, { milliseconds = defaultTime, signal } = {}) => {
      const answer = last.then(() => ask(script, milliseconds, signal));
      last = answer.catch(() => undefined);
      return signal === undefined ? answer : Promise.race([answer, offWhenAborted(signal)]);
    },
    close: async () => {
      isClosed = true;
      await restart();
    },
  };
}

async function offWhenAborted(signal: AbortSignal): Promise<SolverAnswer> {
  if (!signal.aborted) {
    await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
  }
  return unknown('off');
}

function unknown(reason: UnknownReason): SolverAnswer {
  return { status: 'unknown', reason };
}

/** The answer, or why there is none: it took too long, or the worker broke down. */
async function orNothing<T>(
  answer: Promise<T>,
  milliseconds: number,
): Promise<T | 'time' | 'memory'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'time'>((resolve) => {
    timer = setTimeout(() => resolve('time'), milliseconds);
  });
  try {
    // Z3 breaks down where it gets no more memory.
    return await Promise.race([answer.catch(() => 'memory' as const), late]);
  } finally {
    clearTimeout(timer);
  }
}
