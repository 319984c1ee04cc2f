import { useCallback } from 'react';
import type { FactValue } from 'tiaoli';
import { useStudy } from '../../state/study.js';

/** Nothing takes the fact back. */
export type SetFact = (name: string, value: FactValue | undefined) => void;

/** Sets one fact of a policy; always the same function, so that only the changed field is drawn. */
export function useSetFact(policy: string): SetFact {
  return useCallback(
    (name, value) => {
      const { byPolicy, change } = useStudy.getState();
      const { [name]: _, ...rest } = byPolicy.get(policy)?.facts ?? {};
      change(policy, { facts: value === undefined ? rest : { ...rest, [name]: value } });
    },
    [policy],
  );
}
