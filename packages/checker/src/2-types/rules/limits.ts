import type { Bilingual } from '@tiaoli/diagnostics';
import type { Expression, Rounding, RuleDeclaration } from '@tiaoli/syntax';
import { foldNumber } from '../../3-units/fold-number.js';
import type { Unit } from '../../3-units/unit.js';
import { replaceFix } from '../../shared/fixes.js';
import { errorType, type SemanticType } from '../../shared/semantic-type.js';
import { bareUnitOf } from '../bare-unit.js';
import type { Checking } from '../checking.js';
import { mergeTypes } from '../merge.js';
import { reportUnits } from '../report-units.js';
import { requireNumber } from '../require.js';
import { points } from './score.js';

/** Checks cap, floor and rounding, which need a number of the result's unit. */
export function checkLimits(
  rule: RuleDeclaration,
  unit: Unit | undefined,
  type: SemanticType,
  checking: Checking,
): SemanticType {
  // Those of a score are about its total.
  if (type.kind === 'score') {
    checkLimits(rule, unit, points, checking);
    return type;
  }
  const bareUnit = unit ?? bareUnitOf(type);
  let result: SemanticType = type;
  if (rule.body?.kind === 'allocate') refuseLimits(rule, checking);
  for (const limit of [rule.cap, rule.floor]) {
    if (limit !== undefined) result = checkLimit(limit, result, bareUnit, checking);
  }
  if (rule.round !== undefined) checkRounding(rule.round, result, bareUnit, checking);
  return result;
}

/** Parts that were changed afterwards would no longer add up to the whole. */
function refuseLimits({ name, cap, floor, round }: RuleDeclaration, { report }: Checking): void {
  const span = (cap ?? floor ?? round)?.span;
  if (span !== undefined) report('allocation-with-limits', span, { rule: name.text });
}

function checkLimit(
  node: Expression,
  type: SemanticType,
  bareUnit: Unit | undefined,
  checking: Checking,
): SemanticType {
  const key = { zh: '封顶和保底', en: 'cap and floor' };
  if (!acceptsLimits(node, type, key, checking)) return type;
  const limit = requireNumber(node, checking, { bareUnit });
  const merged = mergeTypes({ node, type }, { node, type: limit ?? errorType }, checking);
  return merged.kind === 'error' ? type : merged;
}

function acceptsLimits(
  node: { readonly span: Expression['span'] },
  type: SemanticType,
  key: Bilingual,
  checking: Checking,
): boolean {
  if (type.kind === 'number') return true;
  if (type.kind !== 'error') checking.report('limits-need-number', node.span, { key });
  return false;
}

function checkRounding(
  round: Rounding,
  type: SemanticType,
  bareUnit: Unit | undefined,
  checking: Checking,
): void {
  if (!acceptsLimits(round, type, { zh: '取整', en: 'rounding' }, checking)) return;
  checkStep(round.step, type, bareUnit, { zh: '取整单位', en: 'rounding step' }, checking);
}

/** A step is a constant above zero that measures the same as what is divided into steps. */
export function checkStep(
  step: Expression,
  type: SemanticType,
  bareUnit: Unit | undefined,
  key: Bilingual,
  checking: Checking,
): void {
  const stepType = requireNumber(step, checking, { bareUnit });
  if (stepType === undefined || isPointsForCents(step, type, checking)) return;
  const value = foldNumber(step, checking.tables.factors);
  if (value === undefined) {
    checking.report('constant-needed', step.span, { key });
  } else if (value.compare(0) <= 0) {
    checking.report('rounding-step-not-positive', step.span, {});
  } else if (type.kind === 'number' && type.dimension !== 'any') {
    const result = { node: step, type };
    const isSame = stepType.dimension !== 'any' && stepType.dimension.text === type.dimension.text;
    if (!isSame) reportUnits(result, { node: step, type: stepType }, checking);
  }
}

/** `到分` of an amount: people mean cents, but 分 is the unit of points. */
function isPointsForCents(step: Expression, type: SemanticType, checking: Checking): boolean {
  if (step.kind !== 'number' || step.unit?.text !== '分') return false;
  if (type.kind !== 'number' || type.dimension === 'any' || type.dimension.text !== '元') {
    return false;
  }
  const fix = step.digits === '1' ? replaceFix(step.span, '0.01元') : undefined;
  checking.report('points-for-cents', step.span, {}, { fix });
  return true;
}
