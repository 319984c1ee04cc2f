import { siftFacts } from '@tiaoli/views';
import type { FactValue, LoadedPolicy } from 'tiaoli';
import type { EngineContext } from '../feature.js';

/** What is asked of a policy: the entries of its form, when and where. */
export interface Asking {
  readonly path: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly asOf?: string;
  readonly place?: string;
}

/** The policy of a file, and the question without the entries that cannot be read. */
export interface Asked {
  readonly policy: LoadedPolicy;
  readonly ask: {
    readonly facts: Readonly<Record<string, FactValue>>;
    readonly asOf: string;
    readonly place?: string;
  };
}

/** Nothing where the file has errors. */
export function askedOf({ workspace }: EngineContext, asking: Asking): Asked | undefined {
  const policy = workspace.loaded(asking.path)?.policy;
  if (policy === undefined) return undefined;
  const { facts: entries, asOf = policy.effective, place } = asking;
  const about = { asOf, ...(place === undefined ? {} : { place }) };
  const { facts } = siftFacts(policy, entries, about);
  return { policy, ask: { ...about, facts } };
}
