import Fraction from 'fraction.js';
import type { Forbidden, Wanted } from '../conditions/condition.js';
import { monthOfDay } from '../encoding/calendar-terms.js';
import type { Encoding } from '../encoding/encode.js';
import type { UnknownReason } from '../finding.js';
import { type Answer, askWhether } from '../solve/ask-whether.js';
import { lastPlaces } from '../solve/last-places.js';
import type { Solver } from '../solve/solver.js';
import { type Assignment, createReader } from '../terms/evaluate.js';
import type { Truth } from '../terms/term.js';
import { type Confirmed, witnessOf } from '../witness/witness-of.js';
import type { View } from './views.js';

export interface Budget {
  /** For one question. */
  readonly milliseconds: number;
  /** Of all that is left; 0 or less ends the search. */
  left(): number;
}

export type Judgement =
  | { readonly kind: 'holds'; readonly learned?: Assignment }
  | { readonly kind: 'broken'; readonly shown?: Confirmed; readonly learned?: Assignment }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason };

export interface Judge {
  /** Whether what must never happen can. */
  forbidden(condition: Forbidden): Promise<Judgement>;
  /** Whether what must be possible is. */
  wanted(condition: Wanted): Promise<Judgement>;
  /** Whether a formula holds with some values. */
  happens(when: Truth, assignment: Assignment): boolean;
}

/** Puts the conditions of a view to a solver. */
export function createJudge(view: View, encoding: Encoding, solver: Solver, budget: Budget): Judge {
  const ask = async (formulas: readonly Truth[]): Promise<Answer> => {
    const left = budget.left();
    if (left <= 0) return { status: 'unknown', reason: 'budget' };
    const all = [...encoding.assumptions(formulas), ...formulas];
    return askWhether(all, solver, Math.min(left, budget.milliseconds));
  };

  const forbidden = async (condition: Forbidden): Promise<Judgement> => {
    const answer = await ask([condition.when]);
    if (answer.status === 'impossible') return { kind: 'holds' };
    if (answer.status === 'unknown') return { kind: 'unknown', reason: answer.reason };
    const learned = answer.assignment;
    const shown =
      witnessOf(view, condition, encoding, learned) ?? (await decimalWitness(condition));
    return shown === undefined
      ? { kind: 'unknown', reason: 'abstracted' }
      : { kind: 'broken', shown, learned };
  };

  const decimalWitness = async (condition: Forbidden): Promise<Confirmed | undefined> => {
    const formulas = lastPlaces([condition.when], encoding.terms);
    if (formulas.length === 0) return undefined;
    const answer = await ask([condition.when, ...formulas]);
    if (answer.status !== 'possible') return undefined;
    return witnessOf(view, condition, encoding, answer.assignment);
  };

  const wanted = async (condition: Wanted): Promise<Judgement> => {
    const answer = await ask([condition.when]);
    if (answer.status === 'unknown') return { kind: 'unknown', reason: answer.reason };
    return answer.status === 'possible'
      ? { kind: 'holds', learned: answer.assignment }
      : { kind: 'broken' };
  };

  const readers = new WeakMap<Assignment, ReturnType<typeof createReader>>();
  const readerOf = (assignment: Assignment) => {
    const { derived } = encoding.calendar;
    const reader =
      readers.get(assignment) ??
      createReader(assignment, (name, number) => {
        const day = derived.get(name)?.day;
        return day && new Fraction(monthOfDay(Number(number(day).valueOf())));
      });
    readers.set(assignment, reader);
    return reader;
  };
  const happens = (when: Truth, assignment: Assignment): boolean => {
    const { truth } = readerOf(assignment);
    return truth(when) && encoding.assumptions([when]).every(truth);
  };

  return { forbidden, wanted, happens };
}
