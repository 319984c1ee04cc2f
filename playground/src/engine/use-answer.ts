import { useEffect, useState } from 'react';
import { CancelledError } from './client.js';
import { engine } from './engine.js';
import type { AnswerOf, FeatureName, RequestOf } from './features.js';
import { keepEqual } from './keep-equal.js';

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
  const [settled, setSettled] = useState<Settled<AnswerOf<Name>>>();
  const key = request === undefined ? undefined : JSON.stringify(request);
  useEffect(() => {
    if (request === undefined) {
      setSettled(undefined);
      return;
    }
    const waiting = new AbortController();
    const { signal: unwanted } = waiting;
    engine.ask(name, request, { unwanted }).then(
      (value) => {
        if (unwanted.aborted) return;
        setSettled((last) => {
          const kept = keepEqual(last?.value, value);
          return { value: kept, problem: undefined, key, revision };
        });
      },
      (reason: unknown) => {
        if (unwanted.aborted || reason instanceof CancelledError) return;
        const problem = asError(reason);
        setSettled((last) => ({ value: last?.value, problem, key, revision }));
      },
    );
    return () => waiting.abort();
  }, [name, key, revision]);
  if (request === undefined) return nothing;
  if (settled === undefined) return awaited;
  // Seen from what was answered, and not drawn again only to say that an answer is awaited.
  const stale = settled.key !== key || settled.revision !== revision;
  return { value: settled.value, stale, problem: stale ? undefined : settled.problem };
}

/** An answer, and what it was about. */
interface Settled<T> {
  readonly value: T | undefined;
  readonly problem: Error | undefined;
  readonly key: string | undefined;
  readonly revision: unknown;
}

const nothing = { value: undefined, stale: false, problem: undefined };
const awaited = { value: undefined, stale: true, problem: undefined };

function asError(problem: unknown): Error {
  return problem instanceof Error ? problem : new Error(String(problem));
}
