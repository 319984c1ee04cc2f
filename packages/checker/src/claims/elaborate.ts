import type { Span } from '@tiaoli/diagnostics';
import {
  type Citation,
  type ClaimDeclaration,
  type Expression,
  type Policy,
  type RangeDeclaration,
  type RuleDeclaration,
  scoreFields,
  type Text,
} from '@tiaoli/syntax';

/**
 * A claim with its expressions as rules, which nothing can refer to and no result shows, so that
 * they are bound, typed and lowered like any other formula.
 */
export interface ElaboratedClaim {
  readonly declared: ClaimDeclaration;
  /** The formula, or the value that moves. */
  readonly value: RuleDeclaration;
  readonly when?: RuleDeclaration;
  /** Where it is the range of a rule: its name, qualified. */
  readonly rangeOf?: string;
}

export interface ElaboratedPolicy {
  /** With the rules of the claims after its own. */
  readonly policy: Policy;
  readonly claims: readonly ElaboratedClaim[];
}

export function elaborateClaims(policy: Policy): ElaboratedPolicy {
  const declared = policy.claims.flatMap((claim) => elaborated(claim));
  const claims = [...declared, ...policy.rules.flatMap((rule) => rangeClaim(rule, policy))];
  const rules = claims.flatMap(({ value, when }) => (when === undefined ? [value] : [value, when]));
  return { policy: { ...policy, rules: [...policy.rules, ...rules] }, claims };
}

function elaborated(declared: ClaimDeclaration, rangeOf?: string): readonly ElaboratedClaim[] {
  const { body, when, name } = declared;
  if (body === undefined) return [];
  const value = ruleOf(declared, name, body.kind === 'always' ? body.formula : body.value);
  const condition = when && ruleOf(declared, { ...name, text: `${name.text} ·` }, when);
  return [
    {
      declared,
      value,
      ...(condition ? { when: condition } : {}),
      ...(rangeOf === undefined ? {} : { rangeOf }),
    },
  ];
}

/** A claim rests on nothing but itself, so that no citation is missed. */
function ruleOf({ citation, span }: ClaimDeclaration, name: Text, formula: Expression) {
  const isCited = citation.clauses.length > 0 || citation.assumption !== undefined;
  const own: Citation = isCited ? citation : { clauses: [], assumption: name };
  const rule: RuleDeclaration = {
    kind: 'rule',
    // No name of a policy has these brackets, so none is taken and none refers to it.
    name: { text: `“${name.text}”`, span: name.span },
    citation: own,
    internal: true,
    body: { kind: 'formula', expression: formula, span: formula.span },
    accept: [],
    span,
  };
  return rule;
}

/** That a rule keeps its range, as a claim. */
function rangeClaim(rule: RuleDeclaration, policy: Policy): readonly ElaboratedClaim[] {
  const { range, name } = rule;
  if (range === undefined || rule.body === undefined) return [];
  const formula = withinRange(resultOf(rule, range.span), range);
  if (formula === undefined) return [];
  const isRepeated = policy.rules.find((each) => each.name.text === name.text) !== rule;
  if (isRepeated) return [];
  const declared: ClaimDeclaration = {
    kind: 'claim',
    name: { text: name.text, span: range.span },
    ...(rule.title ? { title: rule.title } : {}),
    citation: rule.citation,
    body: { kind: 'always', formula },
    span: range.span,
  };
  return elaborated(declared, name.text);
}

/** The value that a range is about: of a score its total. */
function resultOf({ name, body }: RuleDeclaration, span: Span): Expression {
  const rule: Expression = { kind: 'reference', span, name: name.text, quoted: true };
  if (body?.kind !== 'score') return rule;
  return { kind: 'member', span, of: rule, name: scoreFields.total.zh, nameSpan: span };
}

function withinRange(
  value: Expression,
  { min, max, span }: RangeDeclaration,
): Expression | undefined {
  const tests = [
    ...(min === undefined ? [] : [atMost(min, value)]),
    ...(max === undefined ? [] : [atMost(value, max)]),
  ];
  const [first, second] = tests;
  if (first === undefined || second === undefined) return first;
  return { kind: 'logical', span, connective: 'and', operands: [first, second] };
}

/** Where units do not fit, that is said at the limit. */
function atMost(least: Expression, most: Expression): Expression {
  const limit = least.kind === 'reference' || least.kind === 'member' ? most : least;
  return {
    kind: 'comparison',
    span: limit.span,
    operands: [least, most],
    operators: ['≤'],
    spellings: ['≤'],
  };
}
