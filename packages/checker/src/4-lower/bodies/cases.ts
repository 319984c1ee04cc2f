import type { CaseBranch, CoreExpression, ValueType } from '@tiaoli/ir';
import type { CasesBody } from '@tiaoli/syntax';
import { lowerCitation } from '../lower-citation.js';
import { lowerModality } from '../lower-modality.js';
import type { Lowering } from '../lowering.js';

export function lowerCases(
  body: CasesBody,
  type: ValueType,
  { lower, idOf, scope }: Lowering,
): CoreExpression {
  const branches: CaseBranch[] = body.branches.map((branch) => ({
    id: idOf(branch.span),
    when: lower(branch.when),
    then: lower(branch.then),
    ...lowerModality(branch.modality),
    citation: lowerCitation(branch.citation, scope),
  }));
  if (body.otherwise !== undefined) {
    branches.push({
      id: idOf(body.otherwise.span),
      then: lower(body.otherwise),
      citation: { clauses: [] },
    });
  }
  return { kind: 'cases', id: idOf(body.span), type, branches };
}
