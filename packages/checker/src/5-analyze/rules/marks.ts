import type { Score } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { RuleAnalysis } from '../analysis.js';
import { numberOf } from '../space/constant-of.js';
import type { Environment } from '../space/environment.js';
import { highestCriteria, highestMarks } from './total.js';

/** Full marks that the parts cannot reach, and weights that do not add up to the whole. */
export function analyzeMarks(score: Score, environment: Environment, analysis: RuleAnalysis): void {
  const { report, spanOf, declaration } = analysis;
  const tell = (name: string, own: Fraction | undefined, sum: Fraction | undefined, id: number) => {
    if (own === undefined || sum === undefined || own.compare(sum) <= 0) return;
    const words = { name, max: own.toString(), sum: sum.toString() };
    report('full-marks-unreachable', id < 0 ? declaration.name.span : spanOf(id), words);
  };
  for (const group of score.groups) {
    const own = group.max && numberOf(group.max, environment);
    tell(group.name, own, highestCriteria(group, environment), group.id);
  }
  const own = score.max && numberOf(score.max, environment);
  tell(declaration.name.text, own, highestMarks(score, environment), -1);
  analyzeWeights(score, environment, analysis);
}

/** Groups that all have a weight share the whole between them. */
function analyzeWeights(score: Score, environment: Environment, analysis: RuleAnalysis): void {
  const sharing = score.groups.filter(({ counts }) => counts === undefined);
  const weights = sharing.map(({ weight }) => weight && numberOf(weight, environment));
  if (weights.length === 0) return;
  let sum = new Fraction(0);
  for (const weight of weights) {
    if (weight === undefined) return;
    sum = sum.add(weight);
  }
  if (sum.equals(1)) return;
  const { report, declaration } = analysis;
  const { text: name, span } = declaration.name;
  report('weights-not-whole', span, { name, sum: `${sum.mul(100).toString()}%` });
}
