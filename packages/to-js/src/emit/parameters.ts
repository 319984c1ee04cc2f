import type { Parameter, ParameterValue } from '@tiaoli/ir';
import { anyOf, type Decimal, power, rangeOf } from '@tiaoli/ranges';
import { binary, type Code, local, text, truth } from '../program/code.js';
import type { Block } from './block.js';
import { whole } from './numbers.js';
import type { PlainForm } from './plain-form.js';
import { beyond, type Value } from './value.js';

/** The value of a parameter on the day; a day without one is for the general path. */
export function readParameter(
  parameter: Parameter,
  dated: Block,
  form: Pick<PlainForm, 'constant'>,
): Value {
  const range = rangeOfAll(parameter);
  const [only] = parameter.values;
  const codeOf = (value: ParameterValue): Code => constantCode(parameter, value, range, form);
  const isAlways = only?.from === undefined && only?.until === undefined;
  if (parameter.values.length === 1 && only !== undefined && isAlways) {
    return parameterValue(parameter, codeOf(only), range);
  }
  const name = dated.declare();
  let block = dated;
  for (const value of parameter.values) {
    const [then, otherwise] = [block.inner(), block.inner()];
    then.set(name, codeOf(value));
    block.when(isInForce(value), then, otherwise);
    block = otherwise;
  }
  block.giveUp();
  return parameterValue(parameter, local(name), range);
}

function isInForce({ from, until }: ParameterValue): Code {
  const asOf: Code = { code: 'asOf' };
  const since = from === undefined ? truth(true) : binary('>=', asOf, text(from));
  return until === undefined ? since : binary('&&', since, binary('<=', asOf, text(until)));
}

function rangeOfAll({ values }: Parameter): Decimal | undefined {
  const ranges = values.flatMap(({ value }) =>
    value.kind === 'number' ? [rangeOf(value.value)] : [],
  );
  if (ranges.length === 0) return undefined;
  const all = ranges.reduce(anyOf);
  return all.kind === 'decimal' ? all : beyond('a parameter without a last place');
}

function constantCode(
  { type }: Parameter,
  { value }: ParameterValue,
  range: Decimal | undefined,
  form: Pick<PlainForm, 'constant'>,
): Code {
  if (value.kind === 'boolean') return truth(value.value);
  if (value.kind !== 'number') return form.constant(type, value.value);
  const exact = rangeOf(value.value);
  if (exact.kind !== 'decimal' || range === undefined) return beyond('a parameter');
  return whole(exact.min * power(range.scale - exact.scale));
}

function parameterValue({ type }: Parameter, code: Code, range: Decimal | undefined): Value {
  switch (type.kind) {
    case 'number':
      return range === undefined ? beyond('a parameter') : { kind: 'decimal', code, range };
    case 'boolean':
    case 'text':
    case 'date':
    case 'enumeration':
      return { kind: type.kind, code };
    default:
      return beyond(`a parameter of kind ${type.kind}`);
  }
}
