import type { Language } from '@tiaoli/diagnostics';
import {
  type Decision,
  type Element,
  type Question,
  type RuleStep,
  readFacts,
} from '@tiaoli/evaluator';
import { type ExplanationNode, explainData } from '@tiaoli/explainer';
import { type AskOptions, findElementAt, type LoadedPolicy, readQuestion } from 'tiaoli';

/** What a view is about. */
export interface ViewOptions extends AskOptions {
  /** Shows the rules of one element instead, `企业名单[甲公司]`; `only` then names rules of its entity. */
  readonly for?: string;
}

/** A policy as it was asked, and what it said. */
export interface Answer {
  readonly policy: LoadedPolicy;
  readonly question: Question;
  readonly decision: Decision;
  readonly element?: Element;
  /** The asked rules and those on the way to them, of the element where there is one. */
  readonly steps: readonly RuleStep[];
}

/** Decides a policy; nothing where the question or its facts are wrong. */
export function answerOf(whole: LoadedPolicy, options: ViewOptions): Answer | undefined {
  const { for: path, only, ...ask } = options;
  const { question, policy } = readQuestion(
    whole,
    path === undefined && only !== undefined ? { ...ask, only } : ask,
  );
  if (question === undefined) return undefined;
  if (path === undefined) {
    const decision = policy.decider(question);
    return { policy, question, decision, steps: [...decision.steps.values()] };
  }
  const found = findElementAt(policy.core, question.facts, path, only);
  if ('diagnostic' in found) return undefined;
  const { element } = found;
  const decision = policy.decider({ ...question, about: element });
  const steps = [...(decision.elementSteps.get(element)?.values() ?? [])].filter(
    ({ rule }) => only === undefined || only.includes(rule.name),
  );
  return { policy, question, decision, element, steps };
}

/** The reasons of an answer, by the place in the text that each is about. */
export function reasonsOf(
  { decision, policy, element, steps }: Answer,
  language: Language,
): ReadonlyMap<string, ExplanationNode> {
  const nodes = explainData(decision, policy.core, {
    language,
    rules: steps.map(({ rule }) => rule.name),
    ...(element === undefined ? {} : { element }),
  });
  const found = new Map<string, ExplanationNode>();
  const pending = [...nodes];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    found.set(reasonKey(node.kind, node.span), node);
    pending.push(...node.children);
  }
  return found;
}

/** A rule and its first piece may begin at the same place. */
export function reasonKey(
  kind: ExplanationNode['kind'],
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return `${kind} ${start} ${end}`;
}

/**
 * The question with those facts that can be read: a form still says what matters while one of its
 * fields is half typed. Nothing where the policy cannot be asked at all.
 */
export function lenientQuestion(
  whole: LoadedPolicy,
  ask: AskOptions,
): Pick<Answer, 'policy' | 'question'> | undefined {
  const { question, policy, raw } = readQuestion(whole, ask);
  if (question !== undefined) return { question, policy };
  const { core } = policy;
  // What is not put together with the policies it uses cannot decide.
  if (raw.kind !== 'object' || core.uses !== undefined) return undefined;
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
