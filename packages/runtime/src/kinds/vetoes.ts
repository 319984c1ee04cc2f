import { isError, Open, type Outcome, unknown } from '../outcome.js';
import type { Compiler, NodeOf, Scope } from '../scope.js';

export interface FinalGrade {
  readonly grade: Outcome<string>;
  /** Index of the veto that lowered the grade. */
  readonly veto: number | undefined;
}

/**
 * The worst of the grade by points and of the vetoes that hold, decided as soon as nothing that is
 * still in doubt could be worse.
 */
export function createVetoes(
  node: NodeOf<'score'>,
  { truth }: Compiler,
): (byPoints: Outcome, at: Scope) => FinalGrade {
  const names = [...new Set(node.grades.map(({ grade }) => grade))];
  const last = names.length - 1;
  const all = node.vetoes.map(({ grade, when }, index) => ({
    index,
    rank: names.indexOf(grade),
    when: truth(when),
  }));
  return (byPoints, at) => {
    const earned = typeof byPoints === 'string' ? names.indexOf(byPoints) : -1;
    let [lowest, veto, open]: [number, number | undefined, Doubt[]] = [earned, undefined, []];
    for (const { index, rank, when } of all) {
      // A veto that cannot lower the grade any more does not matter.
      const condition = rank > lowest ? when(at) : false;
      if (condition === true) [lowest, veto] = [rank, index];
      else if (condition !== false) open.push({ rank, condition });
    }
    open = open.filter(({ rank }) => rank > lowest);
    if (byPoints instanceof Open && lowest < last) open.push({ rank: last, condition: byPoints });
    return open.length > 0
      ? { grade: undecided(open), veto: undefined }
      : { grade: names[lowest] ?? unknown, veto };
  };
}

/** What is open, and how low it may take the grade. */
interface Doubt {
  readonly rank: number;
  readonly condition: Open;
}

/** An error that no veto still unknown could make irrelevant is the result. */
function undecided(doubts: readonly Doubt[]): Open {
  const errors = doubts.filter(({ condition }) => isError(condition));
  const worst = Math.max(-1, ...errors.map(({ rank }) => rank));
  const isOpen = doubts.some(({ rank, condition }) => condition === unknown && rank >= worst);
  return isOpen ? unknown : (errors[0]?.condition ?? unknown);
}
