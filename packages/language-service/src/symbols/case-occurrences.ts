import { caseKeys } from '@tiaoli/cases';
import {
  type LocatedText,
  sliceLocated,
  spanWithin,
  type YamlEntry,
  type YamlMapping,
  type YamlNode,
} from '@tiaoli/parser';
import { type Key, normalizeWidth } from '@tiaoli/syntax';
import { pathNames } from './path-names.js';
import { type Declared, symbolIn } from './policy-names.js';
import type { Occurrence, PolicySymbol } from './symbol.js';
import { declaredIn, inputIn, policyOfValue, type UsedNames } from './used-names.js';

interface CaseWalk {
  readonly policy: string;
  readonly used: UsedNames;
  readonly found: Occurrence[];
}

/** Every name of a policy in a file of its cases, in the order of the text. */
export function caseOccurrences(
  root: YamlNode | undefined,
  policy: string,
  used: UsedNames,
): readonly Occurrence[] {
  const walk: CaseWalk = { policy, used, found: [] };
  if (root?.kind !== 'mapping') return [];
  const { file } = caseKeys;
  for (const entry of root.entries) {
    if (isKey(entry, file.policy)) walkWord(walk, entry.value, symbolIn(policy, 'policy', policy));
    if (isKey(entry, file.place)) walkPlace(walk, entry.value);
    if (isKey(entry, file.facts)) walkFacts(walk, entry.value, []);
    if (isKey(entry, file.cases)) for (const each of mappingsIn(entry.value)) walkCase(walk, each);
  }
  return walk.found.sort((a, b) => a.span.start - b.span.start);
}

function walkCase(walk: CaseWalk, { entries }: YamlMapping): void {
  const keys = caseKeys.case;
  for (const entry of entries) {
    if (isKey(entry, keys.place)) walkPlace(walk, entry.value);
    if (isKey(entry, keys.facts)) walkFacts(walk, entry.value, []);
    if (isKey(entry, keys.expect)) walkExpected(walk, entry.value);
  }
}

/** Facts by name; an element of a list has facts of its own. */
function walkFacts(walk: CaseWalk, node: YamlNode, inside: readonly string[]): void {
  for (const { entries } of mappingsIn(node)) {
    for (const { key, value } of entries) {
      const declared = inputIn(walk.used, walk.policy, nameOf(key), inside);
      refer(walk, key, declared?.symbol);
      const of = declared?.node.kind === 'input' ? declared.node.of?.text : undefined;
      if (of !== undefined) walkFacts(walk, value, [of]);
      else if (!isText(declared)) walkValues(walk, value);
    }
  }
}

/** A text is nobody's value, whatever it says. */
function isText(declared: Declared | undefined): boolean {
  return declared?.node.kind === 'input' && declared.node.type?.text === 'text';
}

/** What rules give, by rule; under the path of an element by its rules. */
function walkExpected(walk: CaseWalk, node: YamlNode, inside: readonly string[] = []): void {
  for (const { entries } of mappingsIn(node)) {
    for (const { key, value } of entries) {
      const entity = walkPath(walk, key);
      if (entity !== undefined) {
        walkExpected(walk, value, [entity]);
        continue;
      }
      const symbol = declaredIn(walk.used, walk.policy, nameOf(key), inside)?.symbol;
      refer(walk, key, symbol);
      walkResult(walk, value, symbol);
    }
  }
}

/** The names in the path of an element, `名单[名称=甲].面积`; its entity where it is a path. */
function walkPath(walk: CaseWalk, path: LocatedText): string | undefined {
  let entity: string | undefined;
  for (const { name, start, isList } of pathNames(path.text)) {
    const inside = entity === undefined ? [] : [entity];
    const declared = inputIn(walk.used, walk.policy, name, inside);
    refer(walk, sliceLocated(path, start, start + name.length), declared?.symbol);
    if (isList && declared?.node.kind === 'input') entity = declared.node.of?.text;
  }
  return entity;
}

/** The parts of a result: fields and criteria by name, values, and the facts still needed. */
function walkResult(walk: CaseWalk, node: YamlNode, rule: PolicySymbol | undefined): void {
  if (node.kind === 'scalar') walkValue(walk, node.text);
  if (node.kind === 'sequence') for (const item of node.items) walkResult(walk, item, rule);
  if (node.kind !== 'mapping') return;
  for (const entry of node.entries) {
    const { undecided, ask } = caseKeys.outcome;
    if (isKey(entry, undecided) || isKey(entry, ask)) walkNeeds(walk, entry.value);
    else {
      if (rule !== undefined) refer(walk, entry.key, partOf(walk, rule, nameOf(entry.key)));
      walkResult(walk, entry.value, rule);
    }
  }
}

/** A field or a criterion of a rule. */
function partOf(
  { used, policy }: CaseWalk,
  rule: PolicySymbol,
  name: string,
): PolicySymbol | undefined {
  const inside = rule.owner === '' ? [] : [rule.owner];
  const node = declaredIn(used, policy, rule.name, inside)?.node;
  const body = node?.kind === 'rule' ? node.body : undefined;
  const has = (names: readonly { readonly name: { readonly text: string } }[]): boolean =>
    names.some((each) => each.name.text === name);
  const part = (kind: PolicySymbol['kind']) => symbolIn(rule.policy, kind, name, rule.name);
  if (body?.kind === 'table') return has(body.outputs) && name !== rule.name ? part('field') : rule;
  if (body?.kind === 'milestones' && has(body.milestones)) return part('field');
  if (body?.kind === 'checklist' && has(body.items)) return part('item');
  if (body?.kind !== 'score') return undefined;
  return body.groups.some(({ criteria }) => has(criteria)) ? part('criterion') : undefined;
}

function walkNeeds(walk: CaseWalk, node: YamlNode): void {
  if (node.kind === 'sequence') for (const item of node.items) walkNeeds(walk, item);
  if (node.kind !== 'scalar' || walkPath(walk, node.text) !== undefined) return;
  refer(walk, node.text, inputIn(walk.used, walk.policy, nameOf(node.text))?.symbol);
}

function walkValues(walk: CaseWalk, node: YamlNode): void {
  if (node.kind === 'sequence') for (const item of node.items) walkValues(walk, item);
  if (node.kind === 'scalar') walkValue(walk, node.text);
}

function walkValue(walk: CaseWalk, text: LocatedText): void {
  const name = nameOf(text);
  const holder = policyOfValue(walk.used, walk.policy, name);
  if (holder !== undefined) refer(walk, text, symbolIn(holder, 'value', name));
}

function walkPlace(walk: CaseWalk, node: YamlNode): void {
  if (node.kind !== 'scalar') return;
  walkWord(walk, node, symbolIn(walk.policy, 'place', nameOf(node.text)));
}

function walkWord(walk: CaseWalk, node: YamlNode, symbol: PolicySymbol): void {
  if (node.kind === 'scalar') refer(walk, node.text, symbol);
}

function refer(walk: CaseWalk, located: LocatedText, symbol: PolicySymbol | undefined): void {
  const { text } = located;
  if (symbol === undefined || nameOf(located) !== symbol.name) return;
  const start = text.length - text.trimStart().length;
  const span = spanWithin(located, start, start + symbol.name.length);
  walk.found.push({ span, symbol, role: 'reference' });
}

function nameOf({ text }: LocatedText): string {
  return normalizeWidth(text).trim();
}

function isKey({ key }: YamlEntry, { zh, en }: Key): boolean {
  const name = nameOf(key);
  return name === zh || name === en;
}

function mappingsIn(node: YamlNode): readonly YamlMapping[] {
  if (node.kind === 'mapping') return [node];
  return node.kind === 'sequence' ? node.items.flatMap(mappingsIn) : [];
}
