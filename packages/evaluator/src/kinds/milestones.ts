import { daysBetween } from '@tiaoli/calendar';
import {
  type DateText,
  type Milestone,
  type MilestoneStatus,
  milestoneEnumeration,
  statusCounts,
} from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { impossible } from '../needs/fact-family.js';
import type { Outcome } from '../outcome.js';
import { choose } from '../run/choose.js';
import { isFalse, isTrue, known, knownNumber, unknown, waitingFor } from '../run/outcomes.js';
import { createStep, evaluateIn, type Handler, type Scope, withCitation } from '../run/scope.js';
import { strict } from '../run/strict.js';
import type { MilestoneStep, MilestonesDecision, Step } from '../step.js';
import { recordOf } from './table/record.js';

/** Each milestone by itself, so that one that is open leaves the others their status. */
export const milestones: Handler<'milestones'> = (node, scope) => {
  const steps = node.milestones.map((milestone) => evaluateMilestone(milestone, scope));
  const statuses = node.milestones.map(({ name }, index) => ({
    name,
    outcome: steps[index]?.outcome ?? unknown(impossible, scope.run.sets),
  }));
  const counts = Object.entries(statusCounts).map(([status, name]) => ({
    name,
    outcome: countOf(status, statuses, scope),
  }));
  const decision: MilestonesDecision = {
    kind: 'milestones',
    milestones: steps,
    fields: [...statuses, ...counts],
  };
  const parts = steps.flatMap(({ due, done, doneOn }) => [due, done, doneOn]);
  return createStep(node, asRecord(statuses, scope), parts, decision);
};

type Named = { readonly name: string; readonly outcome: Outcome };

/** A record even of a lone milestone. */
function asRecord(statuses: readonly Named[], scope: Scope): Outcome {
  const [only] = statuses;
  if (only === undefined || statuses.length > 1) return recordOf(statuses, scope);
  return strict([only.outcome], scope, ([{ value }]) =>
    known({ kind: 'record', fields: [{ name: only.name, value }] }),
  );
}

function evaluateMilestone(milestone: Milestone, outer: Scope): MilestoneStep {
  const scope = withCitation(outer, milestone.citation);
  const due = evaluateIn(scope, milestone.due);
  const done = evaluateIn(scope, milestone.done);
  const doneOn = evaluateIn(scope, milestone.doneOn);
  const outcome = statusOf(due, done, doneOn, scope);
  const days = daysOf(outcome, due.outcome, doneOn.outcome, scope.run.asOf);
  return { due, done, doneOn, outcome, ...(days === undefined ? {} : { days }) };
}

function statusOf(due: Step, done: Step, doneOn: Step, scope: Scope): Outcome {
  const last = dateOf(due.outcome);
  if (last !== undefined) return statusBy(last, done.outcome, doneOn.outcome, scope);
  if (due.outcome.status === 'error') return due.outcome;
  const { asOf, sets } = scope.run;
  // What is needed besides is the same whatever the due day.
  const rest = statusBy(asOf, done.outcome, doneOn.outcome, scope);
  if (rest.status === 'error') return rest;
  return waitingFor([due.outcome, rest], sets);
}

/** A day after the as-of date has not come: what was done on it is not done yet. */
function statusBy(last: DateText, done: Outcome, doneOn: Outcome, { run }: Scope): Outcome {
  const { asOf, sets } = run;
  const notDone = status(asOf <= last ? '未到期' : '已逾期');
  const day = dateOf(doneOn);
  if (isFalse(done) || (day !== undefined && day > asOf)) return notDone;
  const whenDone = day === undefined ? doneOn : status(day <= last ? '按期完成' : '逾期完成');
  if (isTrue(done)) return whenDone;
  const doubtful = [{ condition: done, value: whenDone }];
  return choose(
    { doubtful, base: notDone, mode: 'first', baseHolds: false, isBoolean: false },
    sets,
  );
}

function status(value: MilestoneStatus): Outcome {
  return known({ kind: 'enumeration', enumeration: milestoneEnumeration, value });
}

function dateOf(outcome: Outcome): DateText | undefined {
  return outcome.status === 'known' && outcome.value.kind === 'date'
    ? outcome.value.value
    : undefined;
}

/** How many days past the due day, or, of what is not yet due, how many are left. */
function daysOf(
  outcome: Outcome,
  due: Outcome,
  doneOn: Outcome,
  asOf: DateText,
): number | undefined {
  const last = dateOf(due);
  if (last === undefined || outcome.status !== 'known' || outcome.value.kind !== 'enumeration') {
    return undefined;
  }
  const day = outcome.value.value === '逾期完成' ? dateOf(doneOn) : asOf;
  if (day === undefined || outcome.value.value === '按期完成') return undefined;
  return Math.abs(daysBetween(last, day));
}

/** How many milestones have a status, once each has one. */
function countOf(wanted: string, statuses: readonly Named[], scope: Scope): Outcome {
  const outcomes = statuses.map(({ outcome }) => outcome);
  return strict(outcomes, scope, (values) => {
    const count = values.filter(
      ({ value }) => value.kind === 'enumeration' && value.value === wanted,
    ).length;
    return knownNumber(new Fraction(count));
  });
}
