import type { Allocate } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { RuleAnalysis } from '../analysis.js';
import { numberOf } from '../space/constant-of.js';
import { rangeOf } from '../space/range.js';
import { isMultipleOf } from './money.js';

/** An amount that may not come out even, and weights that must not be negative. */
export function analyzeAllocation(body: Allocate, analysis: RuleAnalysis): void {
  const { rule, declaration, environments, report } = analysis;
  if (declaration.body?.kind !== 'allocate') return;
  const { amount, weight } = declaration.body;
  if (!isMultipleOf(body.amount, new Fraction(body.step), analysis)) {
    report('allocation-not-whole', amount.span, { rule: rule.name, step: body.text });
  }
  const [environment] = environments;
  if (environment === undefined) return;
  const constant = numberOf(body.weight, environment);
  const { min } = constant === undefined ? rangeOf(body.weight, environment) : { min: constant };
  // Of what is worked out no bound may be known; of an input there is one, or none.
  const isOpen = min === undefined && body.weight.kind === 'elementInput';
  if (isOpen || (min !== undefined && min.compare(0) < 0)) {
    report('allocation-weight-negative', weight.span, { rule: rule.name });
  }
}
