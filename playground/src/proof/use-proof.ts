import { proxy } from 'comlink';
import { useEffect, useState } from 'react';
import type { Problem } from '../editor/problem-list.js';
import { useFiles } from '../state/files.js';
import { useSettings } from '../state/settings.js';
import { prover } from './client.js';
import type { Proof, ProofFinding } from './door.js';

/** What is known of the policy of a file for all facts. */
export type ProofState =
  | {
      readonly kind: 'impossible' | 'off' | 'broken';
      readonly proof?: undefined;
      readonly early?: undefined;
    }
  /** The last answer, until a newer one is there. */
  | {
      readonly kind: 'proving' | 'done';
      readonly proof?: Proof;
      /** What was found so far, while the rest is not known yet. */
      readonly early?: readonly ProofFinding[];
    };

/** Milliseconds without a key before it is proved again. */
const rest = 400;

/** Proves the policy of a file again whenever a text has changed, where the person wants it. */
export function useProof(path: string | undefined): ProofState {
  const wanted = useSettings((state) => state.proves);
  const revision = useFiles((state) => state.byPath);
  const [answer, setAnswer] = useState<{ proof: Proof | undefined; revision: unknown }>();
  const [early, setEarly] = useState<{ found: readonly ProofFinding[]; revision: unknown }>();
  const isOn = wanted && crossOriginIsolated && path !== undefined;
  useEffect(() => {
    if (!isOn) {
      setAnswer(undefined);
      return;
    }
    let isWanted = true;
    const timer = setTimeout(async () => {
      const tell = (found: readonly ProofFinding[]): void => {
        if (isWanted) setEarly({ found, revision });
      };
      const proof = await prover().prove(path, proxy(tell));
      if (isWanted) setAnswer({ proof, revision });
    }, rest);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [path, isOn, revision]);
  if (!crossOriginIsolated) return { kind: 'impossible' };
  if (!isOn) return { kind: 'off' };
  const isNew = answer?.revision === revision;
  if (isNew && answer.proof === undefined) return { kind: 'broken' };
  const proof = answer?.proof?.path === path ? answer.proof : undefined;
  if (isNew) return { kind: 'done', ...(proof && { proof }) };
  const found = early?.revision === revision ? early.found : undefined;
  return { kind: 'proving', ...(proof && { proof }), ...(found && { early: found }) };
}

/** What was found and what could not be told, as problems of the text. */
export function proofProblems({
  proof,
  early,
}: Pick<ProofState, 'proof' | 'early'>): readonly Problem[] {
  if (early !== undefined) return early;
  const { findings = [], unknown = [] } = proof ?? {};
  return [...findings, ...unknown.map((diagnostic) => ({ diagnostic }))];
}
