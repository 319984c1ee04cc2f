import type { Claim, Core, Rule } from '@tiaoli/ir';
import { type RuleDeclaration, titleOf } from '@tiaoli/syntax';
import type { ElaboratedClaim } from './elaborate.js';

/** A core in which claims are claims, and no longer rules. */
export function withClaims(
  core: Core,
  claims: readonly ElaboratedClaim[],
  lowered: ReadonlyMap<RuleDeclaration, Rule>,
): Core {
  if (claims.length === 0) return core;
  const made = new Set(
    claims.flatMap(({ value, when }) => [value.name.text, ...(when ? [when.name.text] : [])]),
  );
  return {
    ...core,
    rules: core.rules.filter(({ name }) => !made.has(name)),
    claims: claims.flatMap((claim) => lowerClaim(claim, lowered)),
  };
}

function lowerClaim(
  { declared, value, when, rangeOf }: ElaboratedClaim,
  lowered: ReadonlyMap<RuleDeclaration, Rule>,
): readonly Claim[] {
  const said = lowered.get(value);
  const condition = when && lowered.get(when);
  const { body, name, title } = declared;
  if (said === undefined || body === undefined) return [];
  const { clauses } = declared.citation;
  const isCited = clauses.length > 0 || declared.citation.assumption !== undefined;
  return [
    {
      id: said.id,
      name: name.text,
      title: titleOf(title, name.text),
      citation: isCited ? said.citation : { clauses: [] },
      ...(condition === undefined ? {} : { when: condition.body }),
      ...(rangeOf === undefined ? {} : { range: { rule: rangeOf } }),
      body:
        body.kind === 'always'
          ? { kind: 'always', formula: said.body }
          : {
              kind: 'moves',
              input: body.input.text,
              direction: body.direction,
              value: said.body,
            },
    },
  ];
}
