import type { ConstantValue, DateText, Parameter, ParameterValue } from '@tiaoli/ir';
import { refuse } from '../refusal.js';
import { numberOfDate } from './dates.js';
import { constantNumber } from './numbers.js';
import { truthOf, type Value } from './value.js';

export function constantOf(constant: ConstantValue): Value {
  switch (constant.kind) {
    case 'number':
      return constantNumber(constant.value);
    case 'boolean':
      return truthOf(constant.value);
    case 'date':
      return { kind: 'date', as: 'calendar', logic: numberOfDate(constant.value) };
    default:
      return { kind: constant.kind, logic: constant.value };
  }
}

/** The value that a parameter has on a day. */
export function inForce({ values }: Parameter, day: DateText): ParameterValue | undefined {
  return values.find(
    ({ from, until }) =>
      (from === undefined || from <= day) && (until === undefined || day <= until),
  );
}

export function readParameter(parameter: Parameter | undefined, day: DateText): Value {
  if (parameter === undefined) return refuse('malformed');
  const value = inForce(parameter, day);
  return value === undefined ? refuse('noValue') : constantOf(value.value);
}
