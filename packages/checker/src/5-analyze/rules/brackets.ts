import type { Bracket, CoreExpression, Slabs, Tiers } from '@tiaoli/ir';
import type { Band, Expression } from '@tiaoli/syntax';
import type { RuleAnalysis } from '../analysis.js';
import { numberOf } from '../space/constant-of.js';
import type { Environment } from '../space/environment.js';
import { expressionKey } from '../space/expression-key.js';
import { rangeOf } from '../space/range.js';

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
    const before = node.brackets[index - 1];
    const joins = before === undefined || isSamePlace(before.upper, bracket.lower, environment);
    // For tiers it makes no difference in which of two brackets their common bound lies.
    const exact =
      node.kind === 'tiers' || before === undefined || complements(before, written[index]);
    if (joins && exact && isAscending(bracket, environment)) continue;
    isContiguous = false;
    report('brackets-not-contiguous', spanOf(bracket.id), { bracket: bracket.text });
  }
  return isContiguous;
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

function complements(before: Bracket, next: Band<Expression> | undefined): boolean {
  const lower = next?.test.kind === 'interval' ? next.test.lower : undefined;
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
