import { anyOf } from '@tiaoli/ranges';
import { type Code, local } from '../program/code.js';
import type { Block } from './block.js';
import { inOneForm } from './order.js';
import { beyond, isNumber, type NumberValue, plainIn, type Value } from './value.js';

/** A value that is worked out in a block of its own. */
export interface Way {
  readonly block: Block;
  readonly value: Value;
}

/** One value that each of several ways sets in its block. */
export function unify(ways: readonly Way[], outer: Block): Value {
  const [first] = ways;
  if (first === undefined) return beyond('a choice of nothing');
  if (isNumber(first.value)) return unifyNumbers(ways, outer);
  if (first.value.kind === 'record') return unifyRecords(ways, outer);
  if (first.value.kind === 'score') return beyond('a choice of scores');
  const codes = ways.map(({ value }) => plainIn(value).code);
  return { kind: first.value.kind, code: setIn(ways, codes, outer) };
}

function unifyNumbers(ways: readonly Way[], outer: Block): Value {
  const numbers = ways.map(({ value }) => (isNumber(value) ? value : beyond('no number')));
  const formed = inOneForm(numbers);
  const values = ways.map(({ block }, index) => formed[index]?.(block) ?? beyond('a way'));
  const range = values.map((value): NumberValue['range'] => value.range).reduce(anyOf);
  if (range.kind === 'decimal') {
    const codes = values.map((value) => (value.kind === 'decimal' ? value.code : beyond('a form')));
    return { kind: 'decimal', code: setIn(ways, codes, outer), range };
  }
  const quotients = values.map((value) => (value.kind === 'quotient' ? value : beyond('a form')));
  return {
    kind: 'quotient',
    numerator: setIn(
      ways,
      quotients.map(({ numerator }) => numerator),
      outer,
    ),
    denominator: setIn(
      ways,
      quotients.map(({ denominator }) => denominator),
      outer,
    ),
    range,
  };
}

function unifyRecords(ways: readonly Way[], outer: Block): Value {
  const [first] = ways;
  if (first?.value.kind !== 'record') return beyond('no record');
  const fields = first.value.fields.map(([name], index): readonly [string, Value] => {
    const fieldWays = ways.map(({ block, value }) => ({
      block,
      value: (value.kind === 'record' ? value.fields[index]?.[1] : undefined) ?? beyond('a field'),
    }));
    return [name, unify(fieldWays, outer)];
  });
  return { kind: 'record', fields };
}

function setIn(ways: readonly Way[], codes: readonly Code[], outer: Block): Code {
  const name = outer.declare();
  for (const [index, { block }] of ways.entries()) {
    const code = codes[index];
    if (code !== undefined) block.set(name, code);
  }
  return local(name);
}
