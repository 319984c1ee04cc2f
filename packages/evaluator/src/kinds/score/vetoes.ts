import type { Score } from '@tiaoli/ir';
import { type FactFamily, impossible } from '../../needs/fact-family.js';
import type { FactSets } from '../../needs/fact-sets.js';
import type { Outcome } from '../../outcome.js';
import { isFalse, isTrue, known, toDecide, toFail, toHold, unknown } from '../../run/outcomes.js';
import type { Scope } from '../../run/scope.js';
import type { Step } from '../../step.js';
import { gradeValue } from './grades.js';

export interface FinalGrade {
  readonly outcome: Outcome;
  /** Index of the veto that lowered the grade. */
  readonly struck?: number;
}

/** A veto that is not known to fail, and how low it takes the grade: the rank of its grade. */
interface Veto {
  readonly index: number;
  readonly rank: number;
  readonly condition: Outcome;
}

/**
 * The grade after the vetoes: the worst of the grade by points and of the vetoes that hold. It is
 * decided as soon as nothing that is still in doubt could be worse.
 */
export function applyVetoes(
  score: Score,
  byPoints: Outcome,
  tests: readonly Step[],
  scope: Scope,
): FinalGrade {
  const ranks = ranksOf(score);
  const vetoes = vetoesOf(score, tests, ranks);
  const holding = vetoes.filter(({ condition }) => isTrue(condition));
  const worst = holding.reduce<Veto | undefined>(
    (soFar, veto) => (soFar === undefined || veto.rank > soFar.rank ? veto : soFar),
    undefined,
  );
  const earned = rankOf(byPoints, ranks);
  const lowest = Math.max(worst?.rank ?? -1, earned ?? -1);
  const last = Math.max(...ranks.values());
  const doubts = vetoes.filter((veto) => veto.rank > lowest && !isTrue(veto.condition));
  if (earned === undefined && lowest < last) {
    doubts.push({ index: -1, rank: last, condition: byPoints });
  }
  if (doubts.length > 0) {
    return { outcome: undecided(doubts, { lowest, last, byPoints }, scope.run.sets) };
  }
  const grade = [...ranks].find(([, rank]) => rank === lowest)?.[0] ?? '';
  const outcome = known(gradeValue(score, grade));
  const isStruck = worst !== undefined && worst.rank > (earned ?? -1);
  return isStruck ? { outcome, struck: worst.index } : { outcome };
}

/** Rank of each grade, 0 for the best. */
function ranksOf(score: Score): ReadonlyMap<string, number> {
  const names = new Set(score.grades.map(({ grade }) => grade));
  return new Map([...names].map((name, index) => [name, index]));
}

function rankOf(grade: Outcome, ranks: ReadonlyMap<string, number>): number | undefined {
  if (grade.status !== 'known' || grade.value.kind !== 'enumeration') return undefined;
  return ranks.get(grade.value.value);
}

function vetoesOf(
  score: Score,
  tests: readonly Step[],
  ranks: ReadonlyMap<string, number>,
): readonly Veto[] {
  return score.vetoes.flatMap(({ grade }, index) => {
    const condition = tests[index]?.outcome;
    const rank = ranks.get(grade);
    if (condition === undefined || rank === undefined || isFalse(condition)) return [];
    return [{ index, rank, condition }];
  });
}

interface Standing {
  /** Rank of the worst grade that is certain; -1 where none is. */
  readonly lowest: number;
  readonly last: number;
  readonly byPoints: Outcome;
}

/** An error that no veto still unknown could make irrelevant is the result; else facts are needed. */
function undecided(doubts: readonly Veto[], standing: Standing, sets: FactSets): Outcome {
  const errors = doubts.filter(({ condition }) => condition.status === 'error');
  const open = doubts.filter(({ condition }) => condition.status === 'unknown');
  const worstError = Math.max(-1, ...errors.map(({ rank }) => rank));
  const [first] = errors;
  if (first !== undefined && !open.some(({ rank }) => rank >= worstError)) return first.condition;
  const ways = open
    .filter(({ rank }) => rank >= worstError)
    .map((veto) => wayThrough(veto, open, standing, sets));
  const noneHolds =
    errors.length > 0 || standing.lowest < 0 ? [] : open.map(({ condition }) => toFail(condition));
  const needs = sets.anyOf(noneHolds.length === 0 ? ways : [...ways, sets.allOf(noneHolds)]);
  const anything = (): FactFamily => sets.anyOf(open.map(({ condition }) => toDecide(condition)));
  return unknown(needs === impossible ? anything() : needs, sets);
}

/** The facts by which one doubt comes to give the grade: it holds, and no worse one does. */
function wayThrough(
  veto: Veto,
  open: readonly Veto[],
  { last }: Standing,
  sets: FactSets,
): FactFamily {
  // The grade by points may turn out to be the worst, which settles everything else.
  if (veto.index < 0) return toDecide(veto.condition);
  const worse = open.filter(({ rank }) => rank > veto.rank);
  const others = worse.map(({ index, condition }) =>
    index < 0 ? toDecide(condition) : toFail(condition),
  );
  return veto.rank === last
    ? toHold(veto.condition)
    : sets.allOf([toHold(veto.condition), ...others]);
}
