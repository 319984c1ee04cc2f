import type { ChecklistDecision, Outcome, TestStatus } from '@tiaoli/evaluator';
import { type Checklist, type ChecklistItem, decides } from '@tiaoli/ir';
import type { ExplanationNode, ExplanationStatus } from '../explanation.js';
import { sameCitation } from '../nodes/citations.js';
import { piece } from '../nodes/piece.js';
import { outcomeText, truthOf } from '../words/describer.js';
import { labelOf } from '../words/label.js';
import { messageOf } from '../words/message.js';
import { reasonsFor } from '../words/reasons.js';
import { type Account, only, type Setting, type StepOf } from './account.js';

/** A checklist: how many items are met, which are missing, and each item with its reason. */
export function checklist(
  { expression, outcome, decision }: StepOf<'checklist'>,
  setting: Setting,
): Account {
  if (decision?.kind !== 'checklist') return only();
  const { context, premise } = setting;
  const { wording } = context;
  const { announced, items } = expression;
  const counts = (status: TestStatus, wanted: (item: ChecklistItem) => boolean) =>
    items
      .filter((item, index) => wanted(item) && decision.items[index]?.status === status)
      .map((item) => item.title[context.language]);
  const advised = counts('false', ({ modality }) => modality === '鼓励');
  const summary = wording.obligations.checklist({
    require: expression.require,
    count: countText(decision, setting),
    of: items.filter(decides).length,
    met: counts('true', decides).length,
    missing: counts('false', decides),
    open: [...counts('unknown', decides), ...counts('error', decides)],
    holds: truthOf(outcome),
  });
  const isPartial = announced !== undefined && announced > items.length;
  return {
    sentences: [
      ...(premise.length === 0 ? [] : [wording.premise(premise)]),
      summary,
      ...(advised.length === 0 ? [] : [wording.obligations.advised(advised)]),
      ...(isPartial ? [wording.obligations.unlisted(announced, items.length)] : []),
    ],
    children: itemNodes(expression, decision, setting),
  };
}

function countText({ count }: ChecklistDecision, { context }: Setting): string | undefined {
  return count?.outcome.status === 'known' ? outcomeText(context, count.outcome) : undefined;
}

const statuses: Readonly<Record<TestStatus, ExplanationStatus>> = {
  true: 'applies',
  false: 'passedOver',
  unknown: 'undecided',
  error: 'error',
  notReached: 'undecided',
};

/** The short form leaves out what is met. */
function itemNodes(
  { items }: Checklist,
  decision: ChecklistDecision,
  setting: Setting,
): readonly ExplanationNode[] {
  const { context, rule } = setting;
  return items.flatMap((item, index) => {
    const status = decision.items[index]?.status ?? 'notReached';
    if (context.detail === 'short' && status === 'true') return [];
    const { id, name, modality, citation } = item;
    const label = labelOf(context, item);
    const reasons = reasonsOf(item, decision.items[index]?.test.outcome, setting);
    return [
      piece(context, {
        kind: 'item',
        name,
        title: label.title,
        status: statuses[status],
        text: context.wording.obligations.item({ label, modality, status, reasons }),
        id,
        ...(modality === undefined ? {} : { modality }),
        ...(sameCitation(citation, rule.citation) ? {} : { citation }),
      }),
    ];
  });
}

/** Why an item is met or not, what is unclear about it, or what went wrong. */
function reasonsOf(
  { when }: ChecklistItem,
  outcome: Outcome | undefined,
  { context, rule }: Setting,
): readonly string[] {
  if (outcome?.status === 'error') return [messageOf(outcome.error, rule, context)];
  return reasonsFor(when, context);
}
