import type { Bracket, CoreExpression, Slabs, Tiers } from '@tiaoli/ir';
import type { Test } from '@tiaoli/syntax';
import type { RuleAnalysis } from '../analysis.js';
import { numberOf } from '../space/constant-of.js';
import type { Environment } from '../space/environment.js';
import { expressionKey } from '../space/expression-key.js';
import { rangeOf } from '../space/range.js';
import { type Joint, notAscending, numberTwiceOrNever, placesDiffer } from './bracket-joint.js';

/** Brackets must follow each other from zero to the greatest amount there can be. */
export function analyzeBrackets(node: Tiers | Slabs, analysis: RuleAnalysis): void {
  for (const environment of analysis.environments) {
    const isContiguous = checkJoints(node, environment, analysis);
    if (isContiguous) checkEnds(node, environment, analysis);
  }
}

function checkJoints(
  node: Tiers | Slabs,
  environment: Environment,
  { report, spanOf, declaration }: RuleAnalysis,
): boolean {
  const { body } = declaration;
  const written = body?.kind === 'tiers' || body?.kind === 'slabs' ? body.brackets : [];
  let isContiguous = true;
  for (const [index, bracket] of node.brackets.entries()) {
    const tests = { before: written[index - 1]?.test, own: written[index]?.test };
    const joint = brokenJoint(node, index, tests, environment);
    if (joint === undefined) continue;
    isContiguous = false;
    const { problem, fix } = joint;
    report(
      'brackets-not-contiguous',
      spanOf(bracket.id),
      { bracket: bracket.text, problem },
      { fix },
    );
  }
  return isContiguous;
}

interface WrittenTests {
  readonly before: Test | undefined;
  readonly own: Test | undefined;
}

/** What is wrong with a bracket or where it begins; undefined where nothing is. */
function brokenJoint(
  { kind, brackets }: Tiers | Slabs,
  index: number,
  { before, own }: WrittenTests,
  environment: Environment,
): Joint | undefined {
  const [bracket, previous] = [brackets[index], brackets[index - 1]];
  if (bracket === undefined || own === undefined) return undefined;
  if (previous !== undefined && before !== undefined) {
    if (!isSamePlace(previous.upper, bracket.lower, environment)) {
      return { problem: placesDiffer(before, own), fix: undefined };
    }
    // For tiers it makes no difference in which of two brackets their common bound lies.
    if (kind === 'slabs' && !complements(previous, own)) return numberTwiceOrNever(before, own);
  }
  if (isAscending(bracket, environment)) return undefined;
  return { problem: notAscending(own), fix: undefined };
}

function isSamePlace(
  end: CoreExpression | undefined,
  start: CoreExpression | undefined,
  environment: Environment,
): boolean {
  if (end === undefined || start === undefined) return false;
  const [a, b] = [numberOf(end, environment), numberOf(start, environment)];
  if (a === undefined || b === undefined) return expressionKey(end) === expressionKey(start);
  return a.equals(b);
}

function complements(before: Bracket, next: Test): boolean {
  const lower = next.kind === 'interval' ? next.lower : undefined;
  return lower !== undefined && lower.inclusive !== before.upperInclusive;
}

function isAscending({ lower, upper }: Bracket, environment: Environment): boolean {
  const from = lower && numberOf(lower, environment);
  const to = upper && numberOf(upper, environment);
  if (to === undefined) return true;
  return from === undefined ? to.compare(0) > 0 : to.compare(from) > 0;
}

function checkEnds(
  node: Tiers | Slabs,
  environment: Environment,
  { report, spanOf }: RuleAnalysis,
): void {
  const [first] = node.brackets;
  const last = node.brackets.at(-1);
  if (first?.lower !== undefined) {
    const end = { zh: `\`${first.text}\` 之前`, en: `before \`${first.text}\`` };
    report('brackets-incomplete', spanOf(first.id), { end });
  }
  if (last?.upper === undefined) return;
  const { max } = rangeOf(node.amount, environment);
  const upper = numberOf(last.upper, environment);
  const order = max === undefined || upper === undefined ? 1 : max.compare(upper);
  if (order < 0 || (order === 0 && (last.upperInclusive || node.kind === 'tiers'))) return;
  const end = { zh: `\`${last.text}\` 之后`, en: `after \`${last.text}\`` };
  report('brackets-incomplete', spanOf(last.id), { end });
}
