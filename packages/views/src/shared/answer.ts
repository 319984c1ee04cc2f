import { type Decision, type Question, readFacts } from '@tiaoli/evaluator';
import { type AskOptions, type LoadedPolicy, readQuestion } from 'tiaoli';

/** A policy as it was asked, and what it said. */
export interface Answer {
  readonly policy: LoadedPolicy;
  readonly question: Question;
  readonly decision: Decision;
}

/** Decides a policy; nothing where the question or its facts are wrong. */
export function answerOf(whole: LoadedPolicy, ask: AskOptions): Answer | undefined {
  const { question, policy } = readQuestion(whole, ask);
  if (question === undefined) return undefined;
  return { policy, question, decision: policy.decider(question) };
}

/**
 * The question with those facts that can be read: a form still says what matters while one of its
 * fields is half typed. Nothing where the policy cannot be asked at all.
 */
export function lenientQuestion(
  whole: LoadedPolicy,
  ask: AskOptions,
): Omit<Answer, 'decision'> | undefined {
  const { question, policy, raw } = readQuestion(whole, ask);
  if (question !== undefined) return { question, policy };
  if (raw.kind !== 'object') return undefined;
  const { core } = policy;
  // What is not put together with the policies it uses cannot decide.
  if (core.uses !== undefined) return undefined;
  const { facts } = readFacts(core, raw);
  const { only, holidays, asOf } = ask;
  return {
    policy,
    question: {
      core,
      facts,
      asOf,
      ...(only === undefined ? {} : { only }),
      ...(holidays === undefined ? {} : { holidays }),
    },
  };
}
