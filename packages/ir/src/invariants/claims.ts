import { type Claim, claimExpressions } from '../claim.js';
import type { Core } from '../core.js';
import { allRules, qualifiedName } from '../declarations.js';
import type { Invariant } from './invariant.js';

/** A claim has conditions where it needs them, and speaks of inputs and rules that there are. */
export const claimsAreWhole: Invariant = (core) =>
  (core.claims ?? []).flatMap((claim) =>
    problemsOf(claim, core).map((problem) => `${claim.name}: ${problem}`),
  );

function problemsOf(claim: Claim, core: Core): readonly string[] {
  const { when, body, range } = claim;
  const conditions = body.kind === 'always' ? claimExpressions(claim) : when ? [when] : [];
  const rules = allRules(core).map(({ declared, entity }) =>
    qualifiedName(entity?.name, declared.name),
  );
  return [
    ...conditions.flatMap(({ type }) =>
      type.kind === 'boolean' ? [] : [`a condition is a ${type.kind}`],
    ),
    ...(body.kind === 'always' || core.inputs.some(({ name }) => name === body.input)
      ? []
      : [`there is no input ${body.input}`]),
    ...(range === undefined || rules.includes(range.rule)
      ? []
      : [`there is no rule ${range.rule}`]),
  ];
}
