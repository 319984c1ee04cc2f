import { type Checklist, type ChecklistItem, decides } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { type FactFamily, impossible, nothingNeeded } from '../needs/fact-family.js';
import type { FactSets } from '../needs/fact-sets.js';
import type { Outcome } from '../outcome.js';
import {
  failsToHold,
  holds,
  isFalse,
  isTrue,
  known,
  knownNumber,
  numberOf,
  testStatus,
  toDecide,
  toFail,
  toHold,
  unknownBoolean,
  waitingFor,
} from '../run/outcomes.js';
import { createStep, evaluateIn, type Handler, type Scope, withCitation } from '../run/scope.js';
import type { ChecklistDecision, Step } from '../step.js';
import { conjunction, disjunction, negated } from './logic.js';

/** An item and whether it is met. */
interface Checked {
  readonly item: ChecklistItem;
  readonly step: Step;
  readonly met: Outcome;
}

/** Every item is looked at, so that whoever is refused hears of all that is missing. */
export const checklist: Handler<'checklist'> = (node, scope) => {
  const checked = node.items.map((item): Checked => {
    const step = evaluateIn(withCitation(scope, item.citation), item.when);
    const { sets } = scope.run;
    const met = item.modality === '不得' ? negated(step.outcome, sets) : step.outcome;
    return { item, step, met };
  });
  const count = node.count === undefined ? undefined : evaluateIn(scope, node.count);
  const counting = checked.filter(({ item }) => decides(item)).map(({ met }) => met);
  const outcome = outcomeOf(node, counting, count?.outcome, scope);
  const decision: ChecklistDecision = {
    kind: 'checklist',
    items: checked.map(({ step, met }) => ({ status: testStatus(met), test: step })),
    ...(count === undefined ? {} : { count }),
    fields: fieldsOf(checked, scope),
  };
  const steps = checked.map(({ step }) => step);
  return createStep(node, outcome, count === undefined ? steps : [...steps, count], decision);
};

function outcomeOf(
  { require }: Checklist,
  items: readonly Outcome[],
  count: Outcome | undefined,
  { run }: Scope,
): Outcome {
  if (require === 'all') return conjunction(items, run.sets);
  if (require === 'any') return disjunction(items, run.sets);
  if (count?.status === 'known') return atLeast(numberOf(count), items, run.sets);
  if (count === undefined || count.status === 'error') return count ?? failsToHold;
  const open = items.filter(({ status }) => status === 'unknown');
  return waitingFor([count, ...open], run.sets);
}

/** Decided as soon as enough are met, or too few are left. An unknown beats an error. */
function atLeast(count: Fraction, items: readonly Outcome[], sets: FactSets): Outcome {
  const met = items.filter(isTrue).length;
  const open = items.filter((item) => !isTrue(item) && !isFalse(item));
  const wanted = Math.ceil(count.sub(met).valueOf());
  if (wanted <= 0) return holds;
  if (wanted > open.length) return failsToHold;
  const error = open.find(({ status }) => status === 'error');
  const waiting = open.filter(({ status }) => status === 'unknown');
  if (error !== undefined && waiting.length === 0) return error;
  return unknownBoolean(
    someOf(wanted, open.map(toHold), sets),
    someOf(open.length - wanted + 1, open.map(toFail), sets),
    sets,
    () => sets.anyOf(waiting.map(toDecide)),
  );
}

/** Families of which some are chosen, at most: what is needed is told by the first of many. */
const mostChosenFrom = 24;

/** The sets of facts that bring about so many of some families. */
function someOf(wanted: number, families: readonly FactFamily[], sets: FactSets): FactFamily {
  const possible = families
    .filter((family) => family !== impossible)
    .slice(0, Math.max(wanted, mostChosenFrom));
  if (possible.length < wanted) return impossible;
  // By how many were brought about so far.
  let ways: readonly FactFamily[] = [nothingNeeded];
  for (const [index, family] of possible.entries()) {
    const left = possible.length - index - 1;
    ways = Array.from({ length: Math.min(index + 1, wanted) + 1 }, (_, number) => {
      if (number + left < wanted) return impossible;
      const before = ways[number - 1];
      const taken =
        before === undefined || before === impossible ? [] : [sets.allOf([before, family])];
      return sets.anyOf([ways[number] ?? impossible, ...taken]);
    });
  }
  return ways[wanted] ?? impossible;
}

/** What can be asked of the list beside its own value: each known once all items behind it are. */
function fieldsOf(checked: readonly Checked[], scope: Scope): ChecklistDecision['fields'] {
  const counting = checked.filter(({ item }) => decides(item));
  const advised = checked.filter(({ item }) => item.modality === '鼓励');
  return [
    { name: 'missing', outcome: whenKnown(counting, scope, missing) },
    { name: 'metCount', outcome: whenKnown(counting, scope, metCount) },
    { name: 'advised', outcome: whenKnown(advised, scope, missing) },
  ];
}

function whenKnown(
  checked: readonly Checked[],
  { run }: Scope,
  compute: (checked: readonly Checked[]) => Outcome,
): Outcome {
  const outcomes = checked.map(({ met }) => met);
  const error = outcomes.find(({ status }) => status === 'error');
  if (error !== undefined) return error;
  if (outcomes.every(({ status }) => status === 'known')) return compute(checked);
  return waitingFor(outcomes, run.sets);
}

function missing(checked: readonly Checked[]): Outcome {
  const names = checked.filter(({ met }) => isFalse(met)).map(({ item }) => item.name);
  return known({ kind: 'list', items: names.map((value) => ({ kind: 'text', value })) });
}

function metCount(checked: readonly Checked[]): Outcome {
  return knownNumber(new Fraction(checked.filter(({ met }) => isTrue(met)).length));
}
