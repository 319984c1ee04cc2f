import Fraction from 'fraction.js';
import type { UnknownReason } from '../finding.js';
import type { Assignment } from '../terms/evaluate.js';
import { type Goal, scriptOf } from '../terms/script.js';
import type { Truth } from '../terms/term.js';
import type { Solver } from './solver.js';

/** Whether formulas can hold together, and with which values. */
export type Answer =
  | { readonly status: 'possible'; readonly assignment: Assignment }
  | { readonly status: 'impossible' }
  | { readonly status: 'unknown'; readonly reason: UnknownReason };

export async function askWhether(
  formulas: readonly Truth[],
  solver: Solver,
  milliseconds: number,
  goals: readonly Goal[] = [],
): Promise<Answer> {
  const open = formulas.filter((each) => each.kind !== 'literal' || !each.value);
  if (open.some(({ kind }) => kind === 'literal')) return { status: 'impossible' };
  if (open.length === 0 && goals.length === 0) return { status: 'possible', assignment: new Map() };
  const answer = await solver.ask(scriptOf(open, goals).text, { milliseconds });
  switch (answer.status) {
    case 'unsat':
      return { status: 'impossible' };
    case 'unknown':
      return answer;
    case 'sat': {
      const values = [...answer.values].map(([name, value]) => {
        return [name, value.kind === 'boolean' ? value.value : new Fraction(value.value)] as const;
      });
      return { status: 'possible', assignment: new Map(values) };
    }
  }
}
