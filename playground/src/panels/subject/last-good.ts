import { useRef } from 'react';
import { keepEqual } from '../../engine/keep-equal.js';

/** The last answer about the same thing that was one: while its text has errors there is none. */
export function useLastGood<T>(
  value: T | undefined,
  isOfThis: (value: T) => boolean,
): T | undefined {
  const kept = useRef<T>(undefined);
  if (value !== undefined) kept.current = keepEqual(kept.current, value);
  const last = kept.current;
  return last !== undefined && isOfThis(last) ? last : undefined;
}
