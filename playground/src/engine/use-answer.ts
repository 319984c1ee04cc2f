import { useEffect, useState } from 'react';
import { CancelledError } from './client.js';
import { engine } from './engine.js';
import type { AnswerOf, FeatureName, RequestOf } from './features.js';

/** An answer of the engine as it stands; `stale` while a newer one is awaited. */
export interface Answer<T> {
  readonly value: T | undefined;
  readonly stale: boolean;
  readonly problem: Error | undefined;
}

/**
 * Asks the engine again whenever the request or the texts change. While the engine works, only the
 * newest request waits; `undefined` asks nothing. `revision` changes with every text.
 */
export function useAnswer<Name extends FeatureName>(
  name: Name,
  request: RequestOf<Name> | undefined,
  revision: unknown,
): Answer<AnswerOf<Name>> {
  const [answer, setAnswer] = useState<Answer<AnswerOf<Name>>>(nothing);
  const key = request === undefined ? undefined : JSON.stringify(request);
  useEffect(() => {
    if (request === undefined) {
      setAnswer(nothing);
      return;
    }
    const waiting = new AbortController();
    const { signal: unwanted } = waiting;
    setAnswer(({ value }) => ({ value, stale: true, problem: undefined }));
    engine.ask(name, request, { unwanted }).then(
      (value) => unwanted.aborted || setAnswer({ value, stale: false, problem: undefined }),
      (problem: unknown) => {
        if (unwanted.aborted || problem instanceof CancelledError) return;
        setAnswer(({ value }) => ({ value, stale: false, problem: asError(problem) }));
      },
    );
    return () => waiting.abort();
  }, [name, key, revision]);
  return answer;
}

const nothing = { value: undefined, stale: false, problem: undefined };

function asError(problem: unknown): Error {
  return problem instanceof Error ? problem : new Error(String(problem));
}
