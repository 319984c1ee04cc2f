import type { CoreExpression, ValueType } from '@tiaoli/ir';
import { type MilestonesBody, titleOf } from '@tiaoli/syntax';
import { lowerCitation } from '../lower-citation.js';
import type { Lowering } from '../lowering.js';

export function lowerMilestones(
  body: MilestonesBody,
  type: ValueType,
  { lower, idOf, scope }: Lowering,
): CoreExpression {
  return {
    kind: 'milestones',
    id: idOf(body.span),
    type,
    milestones: body.milestones.map(({ name, title, due, done, doneOn, citation, span }) => ({
      id: idOf(span),
      name: name.text,
      title: titleOf(title, name.text),
      due: lower(due),
      done: lower(done),
      doneOn: lower(doneOn),
      citation: lowerCitation(citation, scope),
    })),
  };
}
