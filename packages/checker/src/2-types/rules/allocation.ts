import type { AllocationBody } from '@tiaoli/syntax';
import type { Unit } from '../../3-units/unit.js';
import { errorType, type SemanticType } from '../../shared/semantic-type.js';
import { bareUnitOf } from '../bare-unit.js';
import type { Checking } from '../checking.js';
import { requireList } from '../expressions/list.js';
import { requireNumber } from '../require.js';
import { checkStep } from './limits.js';

const stepWords = { zh: '分摊单位', en: 'step of the parts' };

/** The amount and the list are the same for every element; only the weight is about each. */
export function checkAllocation(
  { amount, list, weight, step, remainder, span }: AllocationBody,
  unit: Unit | undefined,
  checking: Checking,
): SemanticType {
  const whole = checking.ofPolicy();
  const type = requireNumber(amount, whole, { bareUnit: unit });
  const listed = requireList(list, whole);
  if (remainder === undefined) checking.spoil();
  if (listed !== undefined) requireNumber(weight, checking.inside(listed.entity));
  if (type === undefined) return errorType;
  checkStep(step, type, unit ?? bareUnitOf(type), stepWords, whole);
  if (listed === undefined) return errorType;
  if (checking.scope.names.about.has(listed.entity)) return type;
  checking.report('allocation-without-element', span, { entity: listed.entity });
  return errorType;
}
