import {
  type Expression,
  expressionChildren,
  type MemberAccess,
  type RuleDeclaration,
  type Text,
} from '@tiaoli/syntax';
import { entityOfElements } from './list-entity.js';
import { type Declaration, findDeclared, symbolIn } from './policy-names.js';
import type { PolicySymbol } from './symbol.js';
import { declaredIn, policyOfValue } from './used-names.js';
import { refer, type Walk } from './walk.js';

/** Finds the names in an expression; `inside` are the entities of which an element is at hand. */
export function walkNames(
  walk: Walk,
  root: Expression | undefined,
  inside: readonly string[] = [],
): void {
  if (root === undefined) return;
  const pending = [{ node: root, inside }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node } = next;
    if (node.kind === 'reference') refer(walk, node.span, referenced(walk, node.name, next.inside));
    if (node.kind === 'member') refer(walk, node.nameSpan, memberOf(walk, node, next.inside));
    if (node.kind === 'number' && node.unit !== undefined) walkUnit(walk, node.unit);
    const entity = entityOfElements(walk.names, node, next.inside);
    const about = entity === undefined ? next.inside : [...next.inside, entity];
    for (const [index, child] of expressionChildren(node).entries()) {
      pending.push({ node: child, inside: index === 0 ? next.inside : about });
    }
  }
}

function referenced(
  { names, used }: Walk,
  name: string,
  inside: readonly string[],
): PolicySymbol | undefined {
  const declared = findDeclared(names, name, inside);
  if (declared !== undefined) return declared.symbol;
  if (names.uses.has(name)) return symbolIn(names.id, 'use', name);
  const holder = names.values.has(name) ? names.id : valueOfUsed(names.uses, used, name);
  return holder === undefined ? undefined : symbolIn(holder, 'value', name);
}

function valueOfUsed(
  uses: Walk['names']['uses'],
  used: Walk['used'],
  name: string,
): string | undefined {
  for (const id of uses.values()) {
    const holder = policyOfValue(used, id, name);
    if (holder !== undefined) return holder;
  }
  return undefined;
}

/** A result of a used policy, or a field of a rule that has several results. */
function memberOf(
  walk: Walk,
  { of, name }: MemberAccess,
  inside: readonly string[],
): PolicySymbol | undefined {
  const { names, used } = walk;
  if (of.kind === 'reference') {
    const policy = names.uses.get(of.name);
    if (policy !== undefined) return declaredIn(used, policy, name)?.symbol;
    const declared = findDeclared(names, of.name, inside);
    return declared && fieldOf(declared.symbol, declared.node, name);
  }
  if (of.kind !== 'member' || of.of.kind !== 'reference') return undefined;
  const policy = names.uses.get(of.of.name);
  const declared = policy === undefined ? undefined : declaredIn(used, policy, of.name);
  return declared && fieldOf(declared.symbol, declared.node, name);
}

function fieldOf(rule: PolicySymbol, node: Declaration, name: string): PolicySymbol | undefined {
  return node.kind === 'rule' && fieldNames(node.body).includes(name)
    ? ruleField(rule, name)
    : undefined;
}

/** The names of the results of a rule that has several. */
function fieldNames(body: RuleDeclaration['body']): readonly string[] {
  if (body?.kind === 'table') return body.outputs.map(({ name }) => name.text);
  return body?.kind === 'milestones' ? body.milestones.map(({ name }) => name.text) : [];
}

/** A column that is named as its rule is means the rule. */
export function ruleField(rule: PolicySymbol, name: string): PolicySymbol {
  return rule.name === name ? rule : symbolIn(rule.policy, 'field', name, rule.name);
}

/** The units of the policy's own in a unit as written, such as 元/箱. */
export function walkUnit(walk: Walk, { text, span }: Text): void {
  if (span.end - span.start !== text.length) return;
  for (const match of text.matchAll(/[^/·×*]+/g)) {
    const name = match[0].trim();
    if (!walk.names.units.has(name)) continue;
    const start = span.start + match.index + match[0].indexOf(name);
    refer(walk, { start, end: start + name.length }, symbolIn(walk.names.id, 'unit', name));
  }
}
