import {
  type Criterion,
  type RuleBody,
  type RuleDeclaration,
  ruleExpressions,
  type ScoreBody,
  type Text,
} from '@tiaoli/syntax';
import { walkCitation } from './citation-names.js';
import { ruleField, walkNames, walkUnit } from './expression-names.js';
import { listEntity } from './list-entity.js';
import { symbolIn } from './policy-names.js';
import type { PolicySymbol, SymbolKind } from './symbol.js';
import { declare, refer, type Walk } from './walk.js';

/** The names in a rule; `inside` is the entity that it is a rule of. */
export function walkRule(walk: Walk, rule: RuleDeclaration, inside: readonly string[]): void {
  const symbol = symbolIn(walk.names.id, 'rule', rule.name.text, inside[0]);
  declare(walk, rule.name, symbol);
  walkCitation(walk, rule.citation);
  if (rule.unit !== undefined) walkUnit(walk, rule.unit);
  const { body } = rule;
  for (const each of ruleExpressions(rule)) {
    const isShare = body?.kind === 'allocate' && each === body.weight;
    const entity = isShare ? listEntity(walk.names, body.list, inside) : undefined;
    walkNames(walk, each, entity === undefined ? inside : [...inside, entity]);
  }
  if (body !== undefined) walkBody(walk, body, symbol);
}

type BodyWalks = {
  readonly [K in RuleBody['kind']]?: (
    walk: Walk,
    body: Extract<RuleBody, { kind: K }>,
    rule: PolicySymbol,
  ) => void;
};

/** What a body declares and cites beside its expressions. */
const bodyWalks: BodyWalks = {
  cases: (walk, body) => {
    for (const { citation } of body.branches) walkCitation(walk, citation);
  },
  table: (walk, body, rule) => {
    for (const { name, titled } of body.outputs) {
      const field = ruleField(rule, name.text);
      if (field === rule) refer(walk, name.span, rule);
      else declare(walk, name, field);
      if (titled !== undefined) refer(walk, titled.span, field);
    }
  },
  score: walkScore,
  checklist: (walk, body, rule) => {
    for (const { name, citation } of body.items) {
      declarePart(walk, name, 'item', rule);
      walkCitation(walk, citation);
    }
  },
  milestones: (walk, body, rule) => {
    for (const { name, citation } of body.milestones) {
      declarePart(walk, name, 'field', rule);
      walkCitation(walk, citation);
    }
  },
};

function walkBody<K extends RuleBody['kind']>(
  walk: Walk,
  body: Extract<RuleBody, { kind: K }>,
  rule: PolicySymbol,
): void {
  const own: BodyWalks[K] = bodyWalks[body.kind as K];
  own?.(walk, body, rule);
}

function walkScore(walk: Walk, body: ScoreBody, rule: PolicySymbol): void {
  const value = (name: Text): PolicySymbol => symbolIn(walk.names.id, 'value', name.text);
  for (const { name, criteria, citation } of body.groups) {
    if (name !== undefined) declarePart(walk, name, 'group', rule);
    walkCitation(walk, citation);
    for (const criterion of criteria) walkCriterion(walk, criterion, rule);
  }
  for (const { name } of body.grades) refer(walk, name.span, value(name));
  for (const { grade, citation } of body.vetoes) {
    refer(walk, grade.span, value(grade));
    walkCitation(walk, citation);
  }
}

function walkCriterion(walk: Walk, { name, citation }: Criterion, rule: PolicySymbol): void {
  declarePart(walk, name, 'criterion', rule);
  walkCitation(walk, citation);
}

function declarePart(walk: Walk, name: Text, kind: SymbolKind, rule: PolicySymbol): void {
  declare(walk, name, symbolIn(rule.policy, kind, name.text, rule.name));
}
