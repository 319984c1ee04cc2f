import { readAnswer } from './read-answer.js';
import type { Solver, SolverAnswer, UnknownReason } from './solver.js';

/** A worker that answers one script at a time. */
export interface Line {
  /** Resolves with what the engine said; rejects where the worker broke down. */
  run(
    script: string,
    milliseconds: number,
  ): Promise<{ readonly text: string; readonly memory: number }>;
  end(): Promise<void>;
}

export interface QueueLimits {
  /** A worker is replaced after so many scripts. */
  readonly scripts: number;
  /** Or once it holds so many bytes. */
  readonly memory: number;
  /** How long after its time a worker may still answer before it is ended. */
  readonly grace: number;
}

const defaultLimits: QueueLimits = { scripts: 500, memory: 1_200_000_000, grace: 1_500 };

const defaultTime = 5_000;

/** Loading the engine is not part of anybody's time. */
const loadingTime = 30_000;

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

  const ask = async (script: string, milliseconds: number): Promise<SolverAnswer> => {
    if (isClosed) return unknown('off');
    const isFresh = line === undefined;
    line ??= open();
    count++;
    const patience = milliseconds + limits.grace + (isFresh ? loadingTime : 0);
    const said = await orNothing(line.run(script, milliseconds), patience);
    if (typeof said === 'string') {
      await restart();
      // What breaks down before it ever answered cannot run here.
      return unknown(isClosed || (isFresh && said === 'memory') ? 'off' : said);
    }
    if (count >= limits.scripts || said.memory >= limits.memory) await restart();
    return readAnswer(said.text);
  };

  return {
    ask: (script, { milliseconds = defaultTime } = {}) => {
      const answer = last.then(() => ask(script, milliseconds));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      isClosed = true;
      await restart();
    },
  };
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
