import type { Language } from '@tiaoli/diagnostics';
import {
  createQuickDecider,
  type DecisionReport,
  type LoadedPolicy,
  type QuickDecided,
} from 'tiaoli';
import type { Case } from './case-file.js';

/** Decides what a case asks. */
export type CaseDecider = (
  policy: LoadedPolicy,
  asOf: string,
  only: readonly string[],
  facts: Case['facts'],
) => QuickDecided;

/** Questions that differ in nothing but their facts, before it pays to compile the policy. */
const patience = 50;

/** Cases that ask the same, as the rows of a sheet do, share what is made for them. */
export function createCaseDecider(language: Language): CaseDecider {
  const byPolicy = new Map<LoadedPolicy, Map<string, ReturnType<typeof createQuickDecider>>>();
  return (policy, asOf, only, facts) => {
    const deciders =
      byPolicy.get(policy) ?? new Map<string, ReturnType<typeof createQuickDecider>>();
    byPolicy.set(policy, deciders);
    const key = JSON.stringify([asOf, only]);
    const decider =
      deciders.get(key) ?? createQuickDecider(policy, { asOf, only, language, patience });
    deciders.set(key, decider);
    return decider(facts);
  };
}

/** The answers of a decision. */
export type CaseAnswers = Pick<DecisionReport, 'results' | 'entities'>;

export function isDecided(decided: Partial<CaseAnswers>): decided is CaseAnswers {
  return decided.results !== undefined;
}
