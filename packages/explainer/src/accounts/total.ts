import type { ScoreDecision } from '@tiaoli/evaluator';
import type { Score } from '@tiaoli/ir';
import { numberText } from '../values/describe-value.js';
import { points } from '../values/quantity.js';
import type { Rational } from '../values/rational.js';
import type { SignedWords } from '../wording/wording.js';
import { numberOf } from '../words/describer.js';
import { accountOf, type Setting } from './account.js';
import { pointsText } from './points-text.js';
import { sumOf } from './sum-of.js';

/** One group as a part of the total. */
interface Part {
  readonly words: SignedWords;
  readonly isBonus: boolean;
  /** Negative where it is taken off. */
  readonly number: Rational | undefined;
}

/** How the groups come together, and what limits and rounding make of that. */
export function totalSentences(
  score: Score,
  decision: ScoreDecision,
  setting: Setting,
): readonly string[] {
  const { together, total } = decision;
  const words = setting.context.wording.score;
  if (total.status === 'unknown') return [words.totalPending];
  if (total.status === 'error') return [];
  const limits = score.total === undefined ? [] : limitSentences(score.total, setting);
  const parts = partsOf(score, decision, setting);
  const sum = pointsText(together, setting);
  const capped = cappedSentences(parts, decision, setting);
  if (capped.length > 0) return [...capped, ...limits];
  const signed = parts.map((part) => part.words);
  return [limits.length > 0 ? words.subtotal(signed, sum) : words.sum(signed, sum), ...limits];
}

/** Those of cap, floor and rounding that took effect. */
function limitSentences(total: NonNullable<Score['total']>, setting: Setting): readonly string[] {
  return accountOf(total, { ...setting, quantity: points, premise: [] }).sentences;
}

function partsOf({ groups }: Score, decision: ScoreDecision, setting: Setting): readonly Part[] {
  return decision.groups.map(({ counted }, index) => {
    const counts = groups[index]?.counts;
    const isMinus = counts === 'minus';
    const number = numberOf(counted);
    return {
      words: { text: pointsText(counted, setting), isMinus },
      isBonus: counts === 'bonus',
      number: isMinus ? number?.neg() : number,
    };
  });
}

/** Where the full marks took effect; nothing where they did not. */
function cappedSentences(
  parts: readonly Part[],
  { together }: ScoreDecision,
  setting: Setting,
): readonly string[] {
  const { wording } = setting.context;
  const bonuses = parts.filter(({ isBonus }) => isBonus);
  const marks = parts.filter(({ isBonus }) => !isBonus);
  const before = sumOf(marks.map(({ number }) => number));
  const whole = numberOf(together);
  const bonus = bonuses.length === 0 ? undefined : sumOf(bonuses.map(({ number }) => number));
  const kept = bonus === undefined ? whole : whole?.sub(bonus);
  if (before === undefined || kept === undefined || before.compare(kept) <= 0) return [];
  const text = (number: Rational) => numberText(number, points, wording);
  const wordsOf = (some: readonly Part[]) => some.map(({ words }) => words);
  const capped = wording.score.totalCapped(wordsOf(marks), text(before), text(kept));
  if (bonus === undefined) return [capped];
  const sum = pointsText(together, setting);
  return [capped, wording.score.withBonus(text(kept), wordsOf(bonuses), sum)];
}
