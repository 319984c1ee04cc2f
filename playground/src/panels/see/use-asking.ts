import { useMemo } from 'react';
import type { Asking } from '../../engine/facts/asked.js';
import { useQuestion } from '../../state/study.js';

/** The question about a policy as the form has it. */
export function useAsking(policy: string): Asking {
  const { facts, asOf, place } = useQuestion(policy);
  return useMemo(
    () => ({
      path: policy,
      facts,
      ...(asOf === undefined ? {} : { asOf }),
      ...(place === undefined ? {} : { place }),
    }),
    [policy, facts, asOf, place],
  );
}
