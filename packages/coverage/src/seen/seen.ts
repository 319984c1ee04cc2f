import type { Case, CaseResult } from '@tiaoli/cases';
import type { Decision, RuleStep, Step } from '@tiaoli/evaluator';
import { type AskOptions, type LoadedPolicy, readQuestion } from 'tiaoli';
import type { Plan } from '../plan/plan.js';
import { marksOf } from './marks.js';

/** What a case shows, by the plan of whatever variant decides it; nothing where it cannot be run. */
export function shownBy(
  whole: LoadedPolicy,
  { facts, expected }: Case,
  { asOf = whole.effective, place }: CaseResult,
  planFor: (place: string | undefined) => Plan,
): ReadonlySet<string> {
  const marks = new Set<string>();
  const plan = planFor(place);
  const only = expected.map(({ rule }) => askedOf(rule.text));
  const inPlace = place === undefined ? {} : { place };
  for (const step of evaluatedSteps(whole, { facts, asOf, only, ...inPlace })) {
    for (const mark of marksOf(step, plan)) if (plan.marks.has(mark)) marks.add(mark);
  }
  return marks;
}

/** Everything that is evaluated for a question, each step once; nothing where it cannot be asked. */
export function* evaluatedSteps(whole: LoadedPolicy, asked: AskOptions): Generator<Step> {
  const { question, policy } = readQuestion(whole, asked);
  if (question === undefined) return;
  const aside: Step[] = [];
  const decision = policy.decider({ ...question, observe: (step) => aside.push(step) });
  yield* stepsOf(decision, aside);
}

/** Of `企业名单[甲公司]` the list is asked. */
function askedOf(expected: string): string {
  const bracket = expected.indexOf('[');
  return bracket < 0 ? expected : expected.slice(0, bracket).trim();
}

type Worked = Pick<Decision, 'steps' | 'elementSteps'>;

/** Everything that was evaluated, each step once: of elements and of single months too. */
function* stepsOf(decision: Worked, aside: readonly Step[]): Generator<Step> {
  const seen = new Set<Step>();
  const pending: Step[] = [...aside, ...bodiesOf(decision)];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    yield step;
    for (const child of step.children) pending.push(child);
    if (step.decision?.kind !== 'months') continue;
    for (const month of step.decision.months) pending.push(month.step, ...bodiesOf(month));
  }
}

function bodiesOf({ steps, elementSteps }: Worked): readonly Step[] {
  const all: readonly ReadonlyMap<string, RuleStep>[] = [steps, ...elementSteps.values()];
  return all.flatMap((rules) => [...rules.values()].map(({ body }) => body));
}
