import type { Case, CaseResult } from '@tiaoli/cases';
import type { Decision, RuleStep, ScoreDecision, Step } from '@tiaoli/evaluator';
import type { CriterionMethod, Score } from '@tiaoli/ir';
import { type LoadedPolicy, readQuestion } from 'tiaoli';
import { matchedIn } from '../matched/kinds.js';
import { numberIn } from '../shared/numbers.js';
import { placeOf } from '../shared/place.js';
import { stepsUnder } from '../shared/steps.js';
import { type PieceKind, pieceKey } from './pieces.js';

/** The pieces that a case shows at work, by their keys. */
export function touchedBy(
  whole: LoadedPolicy,
  { facts, expected }: Case,
  { asOf = whole.effective, place }: CaseResult,
): ReadonlySet<string> {
  const { question, policy } = readQuestion(whole, {
    facts,
    asOf,
    only: expected.map(({ rule }) => askedOf(rule.text)),
    ...(place === undefined ? {} : { place }),
  });
  if (question === undefined) return new Set();
  const keys = new Set<string>();
  for (const { body } of stepsOf(policy.decider(question))) {
    const bands = new Set<unknown>();
    for (const step of stepsUnder(body)) {
      for (const { id, kind } of touchedIn(step, bands)) {
        keys.add(pieceKey(kind, placeOf(policy, id)));
      }
    }
  }
  return keys;
}

/** Of `企业名单[甲公司]` the list is asked. */
function askedOf(expected: string): string {
  const bracket = expected.indexOf('[');
  return bracket < 0 ? expected : expected.slice(0, bracket).trim();
}

/** All rules on the way, those of elements and of single months too. */
function* stepsOf({ steps, elementSteps }: Worked): Generator<RuleStep> {
  const pending = [steps, ...elementSteps.values()];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const rule of next.values()) {
      yield rule;
      for (const { decision } of stepsUnder(rule.body)) {
        if (decision?.kind !== 'months') continue;
        for (const month of decision.months) {
          pending.push(month.steps, ...month.elementSteps.values());
        }
      }
    }
  }
}

type Worked = Pick<Decision, 'steps' | 'elementSteps'>;

interface Touched {
  readonly id: number;
  readonly kind: PieceKind;
}

const always: ReadonlySet<string> = new Set(['row', 'band', 'case', 'bracket', 'grade', 'veto']);

function touchedIn(step: Step, bands: Set<unknown>): readonly Touched[] {
  const matched = matchedIn(step, bands).flatMap(({ id, kind, state }) =>
    state === 'decided' && isAlways(kind) ? [{ id, kind }] : [],
  );
  const { expression, decision } = step;
  if (expression.kind === 'score' && decision?.kind === 'score') {
    return [...matched, ...criteriaAtWork(expression, decision)];
  }
  if (expression.kind !== 'checklist' || decision?.kind !== 'checklist') return matched;
  const known = expression.items.filter((_, index) => {
    const status = decision.items[index]?.status;
    return status === 'true' || status === 'false';
  });
  return [...matched, ...known.map(({ id }) => ({ id, kind: 'item' as const }))];
}

function isAlways(kind: string): kind is PieceKind {
  return always.has(kind);
}

function criteriaAtWork(node: Score, { groups }: ScoreDecision): readonly Touched[] {
  return node.groups.flatMap((group, at) =>
    group.criteria.flatMap(({ id, method }, index) => {
      const step = groups[at]?.criteria[index];
      const points = numberIn(step?.outcome);
      if (step === undefined || points === undefined) return [];
      const idle = idlePoints(method, step);
      const isAtWork = idle === undefined ? !points.equals(0) : !points.equals(idle);
      return isAtWork ? [{ id, kind: 'criterion' as const }] : [];
    }),
  );
}

/** What a criterion gives where nothing happened: all for one that deducts, nothing for others. */
function idlePoints(
  method: CriterionMethod,
  { steps }: ScoreDecision['groups'][number]['criteria'][number],
) {
  return method.kind === 'deduct' ? numberIn(steps[0]?.outcome) : undefined;
}
