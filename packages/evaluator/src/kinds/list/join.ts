import { type Compare, type CoreExpression, descendants, entityOf } from '@tiaoli/ir';
import { formatRational } from '../../numbers/rational.js';
import { aboutElement, evaluateIn, outcomeIn, type Scope } from '../../run/scope.js';
import { keptIn } from '../../run/shared.js';
import type { Member } from '../../step.js';
import type { Value } from '../../value.js';

/** A condition that asks for elements with a certain fact: `服务企业 = 企业名` of each 小区. */
interface Join {
  readonly equality: Compare;
  /** The input of the elements. */
  readonly input: string;
  /** What it must be equal to; speaks of no element of the list. */
  readonly wanted: CoreExpression;
}

/** Positions of members by a fact of theirs. */
interface Index {
  readonly members: readonly Member[];
  readonly byValue: ReadonlyMap<string, readonly number[]>;
  /** Those whose fact is not known. */
  readonly open: readonly number[];
}

/**
 * The members that may meet a condition, in order: of a join only those with the wanted fact, or
 * with none, as the condition fails for the others whatever else it says. They are looked up and
 * not gone through, so that one list can be joined with another of any length.
 */
export function candidates(
  { list, condition }: { readonly list: CoreExpression; readonly condition: CoreExpression },
  members: readonly Member[],
  scope: Scope,
): readonly Member[] {
  if (scope.about === undefined) return members;
  const join = joinOf(condition, entityOf(list.type), scope);
  if (join === undefined) return members;
  const wanted = evaluateIn(scope, join.wanted).outcome;
  if (wanted.status !== 'known') return members;
  const index = keptIn(join.equality, [list], scope, () => indexBy(join.input, members));
  if (index === undefined) return members;
  const found = inOrder(index.byValue.get(keyOf(wanted.value)) ?? [], index.open);
  showPassedOver(condition, found, index, scope);
  return found.flatMap((position) => index.members[position] ?? []);
}

/** Whoever observes sees that the condition fails for those that are not looked at, by the first. */
function showPassedOver(
  condition: CoreExpression,
  found: readonly number[],
  { members }: Index,
  scope: Scope,
): void {
  if (scope.run.observe === undefined) return;
  const passed = members.find((_, position) => found[position] !== position);
  if (passed !== undefined) outcomeIn(aboutElement(scope, passed.element), condition);
}

function joinOf(condition: CoreExpression, entity: string | undefined, scope: Scope) {
  const { joins } = scope.run.prepared;
  if (entity === undefined) return undefined;
  if (!joins.has(condition)) joins.set(condition, findJoin(condition, entity));
  return joins.get(condition) as Join | undefined;
}

function findJoin(condition: CoreExpression, entity: string): Join | undefined {
  const parts = condition.kind === 'and' ? condition.operands : [condition];
  for (const equality of parts) {
    if (equality.kind !== 'compare' || equality.operator !== '=') continue;
    const { left, right } = equality;
    for (const [own, wanted] of [
      [left, right],
      [right, left],
    ] as const) {
      if (own.kind !== 'elementInput' || own.entity !== entity) continue;
      if (!speaksOf(wanted, entity)) return { equality, input: own.name, wanted };
    }
  }
  return undefined;
}

function speaksOf(expression: CoreExpression, entity: string): boolean {
  for (const node of descendants(expression)) {
    if (node.kind === 'subject') return true;
    if ('entity' in node && node.entity === entity) return true;
    if ('list' in node && entityOf(node.list.type) === entity) return true;
  }
  return false;
}

function indexBy(input: string, members: readonly Member[]): Index {
  const byValue = new Map<string, number[]>();
  const open: number[] = [];
  for (const [position, { element }] of members.entries()) {
    const value = element.facts.get(input);
    if (value === undefined) {
      open.push(position);
      continue;
    }
    const key = keyOf(value);
    const positions = byValue.get(key);
    if (positions === undefined) byValue.set(key, [position]);
    else positions.push(position);
  }
  return { members, byValue, open };
}

/** Equal values of one type have one key, and no others have it. */
function keyOf(value: Value): string {
  if (value.kind === 'number') return formatRational(value.value);
  return 'value' in value ? String(value.value) : '';
}

function inOrder(first: readonly number[], second: readonly number[]): readonly number[] {
  return second.length === 0 ? first : [...first, ...second].sort((a, b) => a - b);
}
