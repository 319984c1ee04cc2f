import type { AnswerOf, FeatureName, RequestOf } from './features.js';
import { createKnownTexts } from './known-texts.js';
import { createQueue } from './queue.js';
import { computes, isNews, rankOf, ranks, restAfter } from './ranks.js';

/** The question was given up by whoever asked it. */
export class CancelledError extends Error {}
/** The work was stopped by the person, or took far too long. */
export class StoppedError extends Error {}

/** A worker with an engine in it. */
export interface EngineWorker {
  ask(name: FeatureName, request: unknown): Promise<unknown>;
  /** At once, whatever it is at: nothing that was asked is answered any more. */
  end(): void;
}

export interface AskOptions {
  /** Nobody waits for the answer any more: what was not begun is left out. */
  readonly unwanted?: AbortSignal;
}

/** What the engine is at. */
export type EngineEvent =
  | { readonly kind: 'begun' }
  | { readonly kind: 'idle' }
  | { readonly kind: 'answered'; readonly name: FeatureName }
  | { readonly kind: 'stopped'; readonly name: FeatureName };

export interface EngineClient {
  ask<Name extends FeatureName>(
    name: Name,
    request: RequestOf<Name>,
    options?: AskOptions,
  ): Promise<AnswerOf<Name>>;
  /**
   * Ends whatever computes and starts the engine again with all texts. Other questions, such as what
   * is wrong in a text, are put again, unless one of them is what the engine is stuck in.
   */
  stop(): void;
}

interface Question {
  readonly name: FeatureName;
  readonly request: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (problem: unknown) => void;
}

/** The engine in its worker, started again where it has to be. */
export function createEngineClient(
  start: () => EngineWorker,
  tell: (event: EngineEvent) => void = () => undefined,
): EngineClient {
  const texts = createKnownTexts();
  let worker = start();
  /** In the order in which they were put to the worker. */
  const begun = new Set<Question>();
  /** Ways out for what computes, and waits. */
  const waiting = new Set<() => void>();
  // The second one is at hand while the page takes in the answer to the first.
  const queue = createQueue(2);

  function put(question: Question): void {
    const { name, request, resolve, reject } = question;
    const asked = worker;
    begun.add(question);
    tell({ kind: 'begun' });
    const end = (): boolean => {
      // A worker that was ended may have answered just before.
      if (asked !== worker) return false;
      begun.delete(question);
      tell({ kind: 'answered', name });
      if (begun.size === 0) tell({ kind: 'idle' });
      return true;
    };
    asked.ask(name, request).then(
      (answer) => end() && resolve(answer),
      (problem: unknown) => end() && reject(problem),
    );
  }

  function stop(): void {
    const left = [...begun];
    begun.clear();
    worker.end();
    worker = start();
    tell({ kind: 'idle' });
    const ignore = (): void => undefined;
    put({ name: 'open', request: texts.files(), resolve: ignore, reject: ignore });
    // It works on one question after the other.
    const stuck = left.find(({ name }) => !isNews(name));
    for (const question of left) {
      const { name, resolve } = question;
      if (isNews(name)) resolve(undefined);
      else if (question === stuck || computes(name)) giveUp(question);
      else put(question);
    }
    for (const leave of [...waiting]) leave();
  }

  function giveUp({ name, reject }: Question): void {
    tell({ kind: 'stopped', name });
    reject(new StoppedError(name));
  }

  function ask(name: FeatureName, request: unknown, { unwanted }: AskOptions = {}) {
    texts.remember(name, request);
    return new Promise<unknown>((resolve, reject) => {
      if (isNews(name)) {
        put({ name, request, resolve, reject });
        return;
      }
      const begin = () =>
        new Promise<void>((done) => {
          settle();
          put({ name, request, ...after(resolve, reject, done) });
        });
      const rank = rankOf(name);
      const enter = (): (() => void) => queue.enter(rank, begin);
      const leave = rank === ranks.rest ? later(restAfter, enter) : enter();
      const leaveStopped = (): void => {
        leave();
        settle();
        giveUp({ name, request, resolve, reject });
      };
      const leaveUnwanted = (): void => {
        leave();
        settle();
        reject(new CancelledError(name));
      };
      const settle = (): void => {
        waiting.delete(leaveStopped);
        unwanted?.removeEventListener('abort', leaveUnwanted);
      };
      if (computes(name)) waiting.add(leaveStopped);
      unwanted?.addEventListener('abort', leaveUnwanted);
    });
  }

  return { ask: ask as EngineClient['ask'], stop };
}

/** Both ways for a question to end, with something to do after either. */
function after(
  resolve: (answer: unknown) => void,
  reject: (problem: unknown) => void,
  done: () => void,
): Pick<Question, 'resolve' | 'reject'> {
  return {
    resolve: (answer) => {
      resolve(answer);
      done();
    },
    reject: (problem) => {
      reject(problem);
      done();
    },
  };
}

/** Does it some milliseconds later, unless what is returned is called. */
function later(milliseconds: number, begin: () => () => void): () => void {
  let end: (() => void) | undefined;
  const timer = setTimeout(() => {
    end = begin();
  }, milliseconds);
  return () => {
    clearTimeout(timer);
    end?.();
  };
}
