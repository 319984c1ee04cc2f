import type { CasesDecision } from '@tiaoli/evaluator';
import type { CaseBranch } from '@tiaoli/ir';
import type { ExplanationNode } from '../explanation.js';
import { basisOf, isEmpty, sameCitation } from '../nodes/citations.js';
import { piece } from '../nodes/piece.js';
import { describeCondition } from '../words/describe-expression.js';
import { valueWords } from '../words/describer.js';
import { reasonsFor } from '../words/reasons.js';
import { type Account, accountOf, join, only, type Setting, type StepOf } from './account.js';

/** Ordered cases: the one that applies, and why each before it does not. */
export function cases(
  { expression, outcome, decision }: StepOf<'cases'>,
  setting: Setting,
): Account {
  const { context, premise, quantity } = setting;
  const { wording } = context;
  if (decision?.kind !== 'cases') return only();
  const others = (): Account => ({
    sentences: [],
    children: expression.branches.flatMap((branch, index) =>
      passedOver(branch, index, decision, setting),
    ),
  });
  // A later branch may have decided although an earlier one is open, because both give the same.
  const first = decision.branches.findIndex(({ status }) => status !== 'false');
  const branch = expression.branches[first];
  // The branch may be clear although its value is not.
  if (branch !== undefined && decision.branches[first]?.status === 'true') {
    const account = taken(branch, first, setting);
    return context.detail === 'short' ? account : join(account, others());
  }
  const before = premise.length === 0 ? only() : only(wording.premise(premise));
  if (outcome.status === 'error') return join(before, others());
  const sentence =
    outcome.status === 'known'
      ? wording.eitherWay(valueWords(context, outcome.value, quantity))
      : wording.noBranchYet;
  return join(before, only(sentence), others());
}

function taken(branch: CaseBranch, index: number, setting: Setting): Account {
  const { context, premise, rule } = setting;
  const { wording } = context;
  const { when, citation } = branch;
  if (when === undefined) {
    const reasons = index === 0 ? [] : [wording.noEarlierCase];
    return accountOf(branch.then, { ...setting, premise: [...premise, ...reasons] });
  }
  const reasons = reasonsFor(when, context);
  const account = accountOf(branch.then, { ...setting, premise: [...premise, ...reasons] });
  const own = isEmpty(citation) || sameCitation(citation, rule.citation) ? undefined : citation;
  return join(only(wording.branchApplies(index + 1, own && basisOf(own, context))), account);
}

const statuses = {
  false: 'passedOver',
  unknown: 'undecided',
  error: 'error',
} as const;

function passedOver(
  { id, when, citation }: CaseBranch,
  index: number,
  { branches }: CasesDecision,
  { context, rule }: Setting,
): readonly ExplanationNode[] {
  const { wording } = context;
  const status = branches[index]?.status ?? 'notReached';
  if (when === undefined || status === 'true' || status === 'notReached') {
    return [];
  }
  const words = describeCondition(when, { context, valued: false });
  const reasons = reasonsFor(when, context);
  const sentence = status === 'false' ? wording.branchFails : wording.branchPending;
  return [
    piece(context, {
      kind: 'branch',
      name: String(index + 1),
      title: wording.branchTitle(index + 1),
      status: statuses[status],
      text: sentence(index + 1, words, reasons),
      id,
      ...(sameCitation(citation, rule.citation) ? {} : { citation }),
    }),
  ];
}
