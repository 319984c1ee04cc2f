import type { CoreExpression } from '@tiaoli/ir';
import { Open } from '../outcome.js';
import type { Compiler, Member, Scope } from '../scope.js';
import { candidates } from './join.js';
import { membersOf } from './members.js';
import { tooMuchWork } from './too-much-work.js';

export interface Look {
  readonly list: CoreExpression;
  /** What the elements have to meet, where the others do not matter. */
  readonly condition?: CoreExpression | undefined;
  /** Whether it is the same for every element at hand. */
  readonly closed: boolean;
}

/** The elements of a list that are looked at, or why none are. */
export function lookedAt(
  { list, condition, closed }: Look,
  compiler: Compiler,
): (at: Scope) => readonly Member[] | Open {
  const all = membersOf(list, compiler);
  const some = condition && candidates(list, condition, compiler);
  return (at) => {
    const members = all(at);
    if (members instanceof Open) return members;
    const looked = some?.(members, at) ?? members;
    return tooMuchWork(closed, looked.length, looked !== members, at) ?? looked;
  };
}
