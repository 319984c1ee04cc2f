import type { MilestoneStep } from '@tiaoli/evaluator';
import type { Milestone, MilestoneStatus } from '@tiaoli/ir';
import type { Context } from '../context.js';
import { sameCitation } from '../nodes/citations.js';
import { piece } from '../nodes/piece.js';
import { outcomeText } from '../words/describer.js';
import { unclearNames } from '../words/unclear.js';
import { type Account, only, type Setting, type StepOf } from './account.js';

/** Milestones: a sentence for each. */
export function milestones(
  { expression, decision }: StepOf<'milestones'>,
  { context, premise, rule }: Setting,
): Account {
  if (decision?.kind !== 'milestones') return only();
  const children = expression.milestones.flatMap((milestone, index) => {
    const step = decision.milestones[index];
    if (step === undefined) return [];
    const { id, name, citation } = milestone;
    const { outcome } = step;
    const status = statusOf(step);
    return piece(context, {
      kind: 'milestone',
      name,
      title: milestone.title[context.language],
      status: statuses[outcome.status],
      ...(status === undefined ? {} : { value: outcomeText(context, outcome) }),
      text: textOf(milestone, step, context),
      id,
      ...(sameCitation(citation, rule.citation) ? {} : { citation }),
    });
  });
  const sentences = premise.length === 0 ? [] : [context.wording.premise(premise)];
  return { sentences, children };
}

const statuses = { known: 'decided', unknown: 'undecided', error: 'error' } as const;

const all: readonly MilestoneStatus[] = ['按期完成', '逾期完成', '未到期', '已逾期'];

function statusOf({ outcome }: MilestoneStep): MilestoneStatus | undefined {
  if (outcome.status !== 'known' || outcome.value.kind !== 'enumeration') return undefined;
  const { value } = outcome.value;
  return all.find((status) => status === value);
}

function textOf(milestone: Milestone, step: MilestoneStep, context: Context): string {
  const { wording, decision, language } = context;
  const title = milestone.title[language];
  const due =
    step.due.outcome.status === 'known' ? outcomeText(context, step.due.outcome) : undefined;
  const status = statusOf(step);
  if (status === undefined || due === undefined) {
    if (step.outcome.status === 'error') return wording.obligations.milestoneFailed(title);
    const parts = [milestone.due, milestone.done, milestone.doneOn];
    const names = [...new Set(parts.flatMap((part) => unclearNames(part, context)))];
    const unclear = names.length === 0 ? [] : [wording.unclear(names)];
    return wording.obligations.milestoneOpen(title, due, unclear);
  }
  const isDone = status === '按期完成' || status === '逾期完成';
  const day = isDone
    ? outcomeText(context, step.doneOn.outcome)
    : wording.date(decision.question.asOf);
  return wording.obligations.milestone({ title, due, status, day, days: step.days ?? 0 });
}
