import type { Core } from '@tiaoli/ir';
import type { Decision, Question, RuleResult } from '../evaluate.js';
import type { RuleStep } from '../step.js';
import { createRun, type LiveRun } from './create-run.js';
import { decideElement, decideLists } from './decide-lists.js';
import { type Prepared, prepare } from './prepared.js';

/** Decides questions about one core, keeping what does not change between them. */
export type Decider = (question: Omit<Question, 'core'>) => Decision;

/** For many questions about one core. */
export function createDecider(core: Core): Decider {
  const prepared = prepare(core);
  return (question) => decideWith(prepared, question);
}

/** Decides the asked rules. The facts are trusted to come from `readFacts` with the same core. */
export function decide(question: Question): Decision {
  return decideWith(prepare(question.core), question);
}

function decideWith(prepared: Prepared, question: Omit<Question, 'core'>): Decision {
  const { core, policyRules } = prepared;
  const { facts, only, about } = question;
  const run = createRun(prepared, question);
  const named = only?.filter((name) => policyRules.has(name)) ?? namesOfResults(core);
  const asked = about === undefined ? named : [];
  run.settle(asked);
  const results = asked.map((name) => resultOf(name, run.ruleStep(name), run));
  const isAsked = (list: string): boolean => only === undefined || only.includes(list);
  const resultIn = (name: string, step: RuleStep): RuleResult => resultOf(name, step, run);
  const lists =
    about === undefined
      ? decideLists(facts, isAsked, run, resultIn)
      : [{ list: '', elements: [decideElement(about, run, resultIn)] }];
  const { steps, elementSteps } = run;
  const decided = { question: { ...question, core }, results, steps, lists, elementSteps };
  const used = run.usedHolidays();
  return used === undefined ? decided : { ...decided, holidays: used };
}

function namesOfResults(core: Core): readonly string[] {
  return core.rules.flatMap(({ name, internal }) => (internal ? [] : [name]));
}

function resultOf(rule: string, { outcome }: RuleStep, run: LiveRun): RuleResult {
  if (outcome.status !== 'unknown') return { rule, outcome };
  const ask = run.ask(outcome);
  return ask === undefined ? { rule, outcome } : { rule, outcome, ask };
}
