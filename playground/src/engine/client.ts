import type { TextFile } from '@tiaoli/language-service';
import { type Remote, wrap } from 'comlink';
import type { AnswerOf, FeatureName, RequestOf } from './features.js';
import { createQueue } from './queue.js';
import { isNews, rankOf, ranks, restAfter } from './ranks.js';
import type { Door } from './worker.js';

/** The engine took too long and was started again. */
export class TimeLimitError extends Error {}
/** The question was given up. */
export class CancelledError extends Error {}

export interface AskOptions {
  /** Seconds; the engine starts again when it takes longer. */
  readonly limit?: number;
  /** Stops the work itself, not only the wait for it. */
  readonly signal?: AbortSignal;
  /** Nobody waits for the answer any more: what was not begun is left out. */
  readonly unwanted?: AbortSignal;
}

export interface EngineClient {
  ask<Name extends FeatureName>(
    name: Name,
    request: RequestOf<Name>,
    options?: AskOptions,
  ): Promise<AnswerOf<Name>>;
}

const defaultLimit = 20;

interface Running {
  readonly worker: Worker;
  readonly door: Remote<Door>;
}

/** The engine in its worker. Texts are sent again when it has to be started again. */
export function createEngineClient(): EngineClient {
  const texts = new Map<string, string>();
  let running = start();
  let stops = new Set<(reason: Error) => void>();
  // The second one is at hand while the page takes in the answer to the first.
  const queue = createQueue(2);

  /** Ends all questions at hand: a worker that is stuck answers none of them. */
  function restart(reason: Error): void {
    running.worker.terminate();
    running = start();
    const waiting = stops;
    stops = new Set();
    for (const stop of waiting) stop(reason);
    void running.door.ask('open', files(texts));
  }

  function put(name: FeatureName, request: unknown, options: AskOptions): Promise<unknown> {
    const { limit = defaultLimit, signal } = options;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => restart(new TimeLimitError(name)), limit * 1000);
      const abort = (): void => restart(new CancelledError(name));
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        stops.delete(stop);
      };
      const stop = (reason: Error): void => {
        done();
        reject(reason);
      };
      stops.add(stop);
      signal?.addEventListener('abort', abort);
      const settle = (answer: unknown): void => {
        done();
        resolve(answer);
      };
      running.door.ask(name, request).then(settle, stop);
    });
  }

  function ask(name: FeatureName, request: unknown, options: AskOptions = {}): Promise<unknown> {
    remember(texts, name, request);
    if (isNews(name)) return put(name, request, options);
    const rank = rankOf(name);
    return new Promise((resolve, reject) => {
      const enter = (): (() => void) =>
        queue.enter(rank, async () => put(name, request, options).then(resolve, reject));
      const leave = rank === ranks.rest ? after(restAfter, enter) : enter();
      const leaveUnasked = (): void => {
        leave();
        reject(new CancelledError(name));
      };
      options.unwanted?.addEventListener('abort', leaveUnasked, { once: true });
      options.signal?.addEventListener('abort', leaveUnasked, { once: true });
    });
  }

  return { ask: ask as EngineClient['ask'] };
}

/** Does it some milliseconds later, unless what is returned is called. */
function after(milliseconds: number, begin: () => () => void): () => void {
  let end: (() => void) | undefined;
  const timer = setTimeout(() => {
    end = begin();
  }, milliseconds);
  return () => {
    clearTimeout(timer);
    end?.();
  };
}

function start(): Running {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  return { worker, door: wrap<Door>(worker) };
}

function files(texts: ReadonlyMap<string, string>): readonly TextFile[] {
  return [...texts].map(([path, text]) => ({ path, text }));
}

function remember(texts: Map<string, string>, name: FeatureName, request: unknown): void {
  if (name === 'open') {
    texts.clear();
    for (const { path, text } of request as readonly TextFile[]) texts.set(path, text);
  }
  if (name === 'change') {
    const { path, text } = request as TextFile;
    texts.set(path, text);
  }
  if (name === 'remove') texts.delete(request as string);
}
