import type { CoreExpression, ChecklistItem as CoreItem, ValueType } from '@tiaoli/ir';
import { type ChecklistBody, type ChecklistItem, titleOf } from '@tiaoli/syntax';
import { foldNumber } from '../../3-units/fold-number.js';
import { lowerCitation } from '../lower-citation.js';
import { lowerModality } from '../lower-modality.js';
import type { Lowering } from '../lowering.js';

export function lowerChecklist(
  body: ChecklistBody,
  type: ValueType,
  lowering: Lowering,
): CoreExpression {
  const { lower, idOf, tables } = lowering;
  const { require, announced } = body;
  const number = announced && foldNumber(announced, tables.factors);
  return {
    kind: 'checklist',
    id: idOf(body.span),
    type,
    require: require?.kind ?? 'all',
    ...(require?.kind === 'atLeast' ? { count: lower(require.count) } : {}),
    ...(number === undefined ? {} : { announced: number.valueOf() }),
    items: body.items.map((item) => lowerItem(item, lowering)),
  };
}

function lowerItem(item: ChecklistItem, { lower, idOf, scope }: Lowering): CoreItem {
  const name = item.name.text;
  return {
    id: idOf(item.span),
    name,
    title: titleOf(item.title, name),
    when: lower(item.when),
    ...lowerModality(item.modality),
    citation: lowerCitation(item.citation, scope),
  };
}
