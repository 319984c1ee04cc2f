import { decides, type MilestoneStatus, milestoneEnumeration, statusCounts } from '@tiaoli/ir';
import type { Context, Handler, NodeOf } from '../encoding/context.js';
import {
  allFaults,
  chooseOutcome,
  number,
  numberIn,
  type Outcome,
  truth,
  truthIn,
} from '../encoding/outcome.js';
import type { Terms } from '../terms/terms.js';
import { recordOf } from './choice.js';
import { after, joined } from './logic.js';

/** How many of some truths hold. */
export function countOf(terms: Terms, truths: readonly Outcome[]): Outcome {
  const [one, zero] = [terms.number(1), terms.number(0)];
  return number(
    terms.add(zero, ...truths.map((each) => terms.choose(truthIn(each), one, zero))),
    allFaults(terms, ...truths.map(({ faults }) => faults)),
  );
}

export const checklist: Handler<'checklist'> = (node, context) => {
  const { terms } = context;
  const met = node.items.filter(decides).map(({ when, modality }) => {
    const outcome = context.encode(when, context);
    const term = truthIn(outcome);
    return truth(modality === '不得' ? terms.not(term) : term, outcome.faults);
  });
  const metCount = countOf(terms, met);
  const outcome =
    node.require === 'atLeast'
      ? atLeast(node, metCount, context)
      : joined(terms, met, node.require === 'any');
  return { ...outcome, fields: new Map([['metCount', metCount]]) };
};

function atLeast(node: NodeOf<'checklist'>, metCount: Outcome, context: Context): Outcome {
  const { terms } = context;
  const count =
    node.count === undefined ? number(terms.number(0)) : context.encode(node.count, context);
  const term = terms.atMost(numberIn(count), numberIn(metCount));
  return truth(term, allFaults(terms, count.faults, metCount.faults));
}

export const milestones: Handler<'milestones'> = (node, context) => {
  const { terms } = context;
  const statuses = node.milestones.map((each) => [each.name, statusOf(each, context)] as const);
  const counts = Object.entries(statusCounts).map(([status, name]) => {
    const code = terms.number(codeOf(status, context));
    const held = statuses.map(([, each]) => truth(terms.equal(numberIn(each), code), each.faults));
    return [name, countOf(terms, held)] as const;
  });
  const whole = recordOf(new Map(statuses), context);
  return { ...whole, fields: new Map([...statuses, ...counts]) };
};

function codeOf(status: string, context: Context): number {
  return context.codeOf({ kind: 'enumeration', enumeration: milestoneEnumeration }, status);
}

function statusOf(
  milestone: NodeOf<'milestones'>['milestones'][number],
  context: Context,
): Outcome {
  const { terms, asOf } = context;
  const due = context.encode(milestone.due, context);
  const done = context.encode(milestone.done, context);
  const doneOn = context.encode(milestone.doneOn, context);
  const status = (name: MilestoneStatus): Outcome => number(terms.number(codeOf(name, context)));
  const open = chooseOutcome(
    terms,
    terms.atMost(asOf, numberIn(due)),
    status('未到期'),
    status('已逾期'),
  );
  const inTime = terms.atMost(numberIn(doneOn), numberIn(due));
  const finished = chooseOutcome(terms, inTime, status('按期完成'), status('逾期完成'));
  const isOver = terms.atMost(numberIn(doneOn), asOf);
  const whenDone = after(terms, doneOn, chooseOutcome(terms, isOver, finished, open));
  const chosen = chooseOutcome(terms, truthIn(done), whenDone, open);
  return after(terms, due, after(terms, done, chosen));
}
