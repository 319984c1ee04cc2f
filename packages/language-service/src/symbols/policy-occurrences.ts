import {
  type ClaimDeclaration,
  claimExpressions,
  type EntityDeclaration,
  type EnumerationValue,
  type InputDeclaration,
  type ParameterDeclaration,
  type Policy,
  type UseDeclaration,
} from '@tiaoli/syntax';
import { walkCitation } from './citation-names.js';
import { walkNames, walkUnit } from './expression-names.js';
import { isTypeWord, policyNames, symbolIn } from './policy-names.js';
import { walkRule } from './rule-names.js';
import type { Occurrence, SymbolKind } from './symbol.js';
import { inputIn, type UsedNames } from './used-names.js';
import { declare, refer, type Walk } from './walk.js';

/** Every name in a policy file and what it stands for, in the order of the text. */
export function policyOccurrences(
  policy: Policy,
  text: string,
  used: UsedNames,
): readonly Occurrence[] {
  const walk: Walk = { text, names: policyNames(policy), used, found: [] };
  walkHead(walk, policy);
  for (const use of policy.uses) walkUse(walk, use);
  for (const unit of policy.units) {
    declare(walk, unit.name, symbolIn(walk.names.id, 'unit', unit.name.text));
    walkNames(walk, unit.definition);
  }
  for (const { name, values } of policy.enumerations) {
    declare(walk, name, symbolIn(walk.names.id, 'enumeration', name.text));
    walkValues(walk, values);
  }
  for (const entity of policy.entities) walkEntity(walk, entity);
  for (const input of policy.inputs) walkInput(walk, input, []);
  for (const parameter of policy.parameters) walkParameter(walk, parameter);
  for (const rule of policy.rules) walkRule(walk, rule, []);
  for (const claim of policy.claims) walkClaim(walk, claim);
  walkVariants(walk, policy);
  return withoutRepeated(walk.found);
}

function walkHead(walk: Walk, policy: Policy): void {
  const { id } = walk.names;
  if (policy.id !== undefined) declare(walk, policy.id, symbolIn(id, 'policy', id));
  for (const { id: other, span } of policy.supersedes) {
    refer(
      walk,
      { start: span.start, end: span.start + other.length },
      symbolIn(other, 'policy', other),
    );
  }
  for (const { name } of policy.sources) declare(walk, name, symbolIn(id, 'source', name.text));
  if (policy.place !== undefined) {
    declare(walk, policy.place, symbolIn(id, 'place', policy.place.text));
  }
}

function walkUse(walk: Walk, { name, used, mappings }: UseDeclaration): void {
  declare(walk, name, symbolIn(walk.names.id, 'use', name.text));
  if (used !== undefined) {
    const { start } = used.span;
    const symbol = symbolIn(used.id, 'policy', used.id);
    refer(walk, { start, end: start + used.id.length }, symbol);
  }
  for (const { input, value } of mappings) {
    if (used !== undefined) {
      refer(walk, input.span, inputIn(walk.used, used.id, input.text)?.symbol);
    }
    walkNames(walk, value);
  }
}

function walkEntity(walk: Walk, { name, key, unit, inputs, rules }: EntityDeclaration): void {
  const entity = name.text;
  declare(walk, name, symbolIn(walk.names.id, 'entity', entity));
  if (key !== undefined) refer(walk, key.span, symbolIn(walk.names.id, 'input', key.text, entity));
  if (unit !== undefined) walkUnit(walk, unit);
  for (const input of inputs) walkInput(walk, input, [entity]);
  for (const rule of rules) walkRule(walk, rule, [entity]);
}

function walkInput(walk: Walk, input: InputDeclaration, inside: readonly string[]): void {
  const { name, type, of, unit, values } = input;
  const reference = (kind: SymbolKind, word: string) => symbolIn(walk.names.id, kind, word);
  declare(walk, name, symbolIn(walk.names.id, 'input', name.text, inside[0]));
  if (type !== undefined && !isTypeWord(type.text)) {
    refer(walk, type.span, reference('enumeration', type.text));
  }
  if (of !== undefined) refer(walk, of.span, reference('entity', of.text));
  if (unit !== undefined) walkUnit(walk, unit);
  walkNames(walk, input.min, inside);
  walkNames(walk, input.max, inside);
  if (values !== undefined) walkValues(walk, values);
  walkCitation(walk, input.citation);
}

function walkParameter(walk: Walk, parameter: ParameterDeclaration): void {
  const { name, unit, values, open, citation } = parameter;
  declare(walk, name, symbolIn(walk.names.id, 'parameter', name.text));
  if (unit !== undefined) walkUnit(walk, unit);
  walkNames(walk, open?.min);
  walkNames(walk, open?.max);
  for (const each of values) {
    walkNames(walk, each.value);
    walkCitation(walk, each.citation);
  }
  walkCitation(walk, citation);
}

function walkClaim(walk: Walk, claim: ClaimDeclaration): void {
  const { body, citation } = claim;
  if (body?.kind === 'moves') {
    refer(walk, body.input.span, symbolIn(walk.names.id, 'input', body.input.text));
  }
  for (const each of claimExpressions(claim)) walkNames(walk, each);
  walkCitation(walk, citation);
}

function walkValues(walk: Walk, values: readonly EnumerationValue[]): void {
  for (const { name } of values) declare(walk, name, symbolIn(walk.names.id, 'value', name.text));
}

function walkVariants(walk: Walk, { variants }: Policy): void {
  for (const { name, parameters, rules } of variants) {
    declare(walk, name, symbolIn(walk.names.id, 'place', name.text));
    for (const parameter of parameters) walkParameter(walk, parameter);
    for (const rule of rules) {
      const owner = [...walk.names.members].find(([, members]) => members.has(rule.name.text));
      const isOwn = walk.names.top.has(rule.name.text);
      walkRule(walk, rule, isOwn || owner === undefined ? [] : [owner[0]]);
    }
  }
}

/** The citation of a parameter's lone value is the parameter's own, and so found twice. */
function withoutRepeated(found: readonly Occurrence[]): readonly Occurrence[] {
  const inOrder = [...found].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return inOrder.filter(({ span }, index) => {
    const before = inOrder[index - 1]?.span;
    return before?.start !== span.start || before.end !== span.end;
  });
}
