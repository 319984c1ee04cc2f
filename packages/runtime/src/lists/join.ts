import { type Compare, type CoreExpression, entityOf } from '@tiaoli/ir';
import { descendantsOf } from '../nodes.js';
import { digitsOf } from '../numbers/text.js';
import { Open, unknown } from '../outcome.js';
import type { Compiler, Member, Scope } from '../scope.js';
import type { Value } from '../value.js';
import { isClosed, sharedIn } from './closed.js';

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
 * The members that may meet a condition: of a join only those with the wanted fact, or with none, as
 * the condition fails for the others whatever else it says. So one list can be joined with another
 * of any length. Nothing where all have to be looked at.
 */
export function candidates(
  list: CoreExpression,
  condition: CoreExpression,
  compiler: Compiler,
): ((members: readonly Member[], at: Scope) => readonly Member[] | undefined) | undefined {
  const entity = entityOf(list.type) ?? '';
  const join = findJoin(condition, entity);
  if (join === undefined || !isClosed(join.equality, [list])) return undefined;
  const place = compiler.input(join.input, entity);
  const wanted = compiler.any(join.wanted);
  const indexOf = sharedIn(join.equality, true, () => ({ of: undefined as Index | undefined }));
  return (members, at) => {
    const value = at.element === undefined ? unknown : wanted(at);
    if (value instanceof Open) return undefined;
    const kept = indexOf(at);
    kept.of ??= indexBy(place, members);
    const { of: index } = kept;
    const found = index.byValue.get(keyOf(value)) ?? [];
    const positions = [...found, ...index.open].sort((a, b) => a - b);
    return positions.flatMap((each) => index.members[each] ?? []);
  };
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
  for (const node of descendantsOf([expression])) {
    if (node.kind === 'subject') return true;
    if ('entity' in node && node.entity === entity) return true;
    if ('list' in node && entityOf(node.list.type) === entity) return true;
  }
  return false;
}

function indexBy(place: number, members: readonly Member[]): Index {
  const byValue = new Map<string, number[]>();
  const open: number[] = [];
  for (const [position, { element }] of members.entries()) {
    const value = element.facts[place];
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
  if (typeof value === 'object' && 'd' in value) return digitsOf(value);
  return String(value);
}
