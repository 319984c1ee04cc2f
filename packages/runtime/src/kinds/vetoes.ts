import { isError, Open, type Outcome, unknown } from '../outcome.js';
import type { Compiler, NodeOf, Scope } from '../scope.js';

export interface FinalGrade {
  readonly grade: Outcome<string>;
  /** Index of the veto that lowered the grade. */
  readonly veto: number | undefined;
}

/** A veto that is not known to fail, and how low it takes the grade. */
interface Veto {
  readonly index: number;
  readonly rank: number;
  readonly condition: Outcome<boolean>;
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
    const vetoes = all.flatMap(({ index, rank, when }): Veto[] => {
      const condition = rank < 0 ? false : when(at);
      return condition === false ? [] : [{ index, rank, condition }];
    });
    const worst = vetoes
      .filter(({ condition }) => condition === true)
      .reduce((soFar, veto) => (veto.rank > soFar.rank ? veto : soFar), { index: -1, rank: -1 });
    const lowest = Math.max(worst.rank, earned);
    const doubts = vetoes.flatMap(({ rank, condition }) =>
      rank > lowest && condition instanceof Open ? [{ rank, condition }] : [],
    );
    if (byPoints instanceof Open && lowest < last) doubts.push({ rank: last, condition: byPoints });
    if (doubts.length > 0) return { grade: undecided(doubts), veto: undefined };
    const veto = worst.rank > earned ? worst.index : undefined;
    return { grade: names[lowest] ?? unknown, veto };
  };
}

/** An error that no veto still unknown could make irrelevant is the result. */
function undecided(doubts: readonly { readonly rank: number; readonly condition: Open }[]): Open {
  const errors = doubts.filter(({ condition }) => isError(condition));
  const worst = Math.max(-1, ...errors.map(({ rank }) => rank));
  const isOpen = doubts.some(({ rank, condition }) => condition === unknown && rank >= worst);
  return isOpen ? unknown : (errors[0]?.condition ?? unknown);
}
