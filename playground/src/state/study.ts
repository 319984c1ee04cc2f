import type { FactValue } from 'tiaoli';
import { create } from 'zustand';

/** Facts as the form holds them: numbers as the digits that were typed. */
export type Facts = Readonly<Record<string, FactValue>>;

/** What is asked of each policy: kept while another one is looked at. */
export interface Question {
  readonly facts: Facts;
  /** The as-of date; the start of the version where absent. */
  readonly asOf?: string | undefined;
  readonly place?: string | undefined;
}

export interface Study {
  readonly byPolicy: ReadonlyMap<string, Question>;
  readonly change: (policy: string, question: Partial<Question>) => void;
}

const nothing: Question = { facts: {} };

export const useStudy = create<Study>()((set) => ({
  byPolicy: new Map(),
  change: (policy, question) =>
    set(({ byPolicy }) => ({
      byPolicy: new Map(byPolicy).set(policy, {
        ...(byPolicy.get(policy) ?? nothing),
        ...question,
      }),
    })),
}));

export function useQuestion(policy: string): Question {
  return useStudy((state) => state.byPolicy.get(policy) ?? nothing);
}
