import { runCases } from '@tiaoli/cases';
import type { Question } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import { type LoadedPolicy, policyOn, readQuestion } from 'tiaoli';
import { policiesBeside, readCaseFile } from '../policies/bundled.js';

/** The questions of a file of cases that can be asked, each with its name. */
export function bundledQuestions(path: string): readonly (readonly [string, Question])[] {
  const { cases } = readCaseFile(path);
  const policies = policiesBeside(path);
  const { results } = runCases(readCaseFile(path), policies);
  return results.flatMap(({ name, version, asOf = '', place }, index) => {
    const policy = policies.find((each) => each.version === version);
    const facts = cases[index]?.facts;
    if (policy === undefined || facts === undefined) return [];
    const placed = place === undefined ? {} : { place };
    const { question } = readQuestion(policy, { facts, asOf, ...placed });
    return question === undefined ? [] : [[name, question] as const];
  });
}

/** A day on which every bundled policy is in force. */
export const day = '2026-01-01';

/** The core that answers, with all that it uses in it. */
export function linkedCore(policy: LoadedPolicy): Core {
  const { policy: linked, diagnostics } = policyOn(policy, day);
  if (linked !== undefined) return linked.core;
  throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
}
