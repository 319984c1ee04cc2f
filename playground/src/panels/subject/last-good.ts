import { useRef } from 'react';

/** The last answer about the same thing that was one: while its text has errors there is none. */
export function useLastGood<T>(
  value: T | undefined,
  isOfThis: (value: T) => boolean,
): T | undefined {
  const kept = useRef<T>(undefined);
  if (value !== undefined) kept.current = value;
  const last = kept.current;
  return last !== undefined && isOfThis(last) ? last : undefined;
}
