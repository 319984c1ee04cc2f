import type { Core, Input } from '@tiaoli/ir';
import type { InputRange } from '@tiaoli/ranges';
import { type JsonLogicRule, operation } from '../logic/logic.js';
import { and, or, same } from '../logic/truths.js';
import { compared, times } from '../logic/whole-numbers.js';
import { refuse } from '../refusal.js';
import { numberOfDate } from './dates.js';
import type { Requirement } from './guard.js';
import { exact, literal } from './numbers.js';
import type { Value } from './value.js';

/** A fact: its value, and what has to hold for it to be there and as declared. */
export interface ReadFact {
  readonly value: Value;
  readonly requirement: Requirement;
}

/**
 * `path` is where a rule finds it. An absent number is some number behind its guard, for those who
 * work out what is not looked at.
 */
export function readFact(
  input: Input,
  path: string,
  range: InputRange | undefined,
  enumerations: Core['enumerations'],
): ReadFact {
  const { type } = input;
  const fact = operation('var', path);
  const isThere = operation('!==', fact, null);
  const withGuard = (value: Value, ...conditions: readonly JsonLogicRule[]): ReadFact => ({
    value,
    requirement: { why: 'fact', holds: and(isThere, ...conditions) },
  });
  switch (type.kind) {
    case 'boolean':
      return withGuard({ kind: 'boolean', logic: fact }, or(same(fact, true), same(fact, false)));
    case 'text':
      return withGuard({ kind: 'text', logic: fact });
    case 'enumeration': {
      const values = enumerations.find(({ name }) => name === type.enumeration)?.values ?? [];
      const isOne = values.map(({ name }) => same(fact, name));
      return withGuard({ kind: 'enumeration', logic: fact }, or(...isOne));
    }
    case 'date': {
      const bounds = dateBounds(input);
      return withGuard(
        { kind: 'date', as: 'calendar', logic: operation('var', path, bounds.min) },
        ...between(path, bounds.min, bounds.max),
      );
    }
    case 'number': {
      if (range === undefined) return refuse('noLastPlace');
      const { given, factor } = range;
      const [min, max] = [literal(given.min), literal(given.max)];
      const number = operation('var', path, min);
      const value = exact(times(number, literal(factor)), range.range);
      return withGuard(value, ...between(path, min, max));
    }
    case 'list':
      if (type.of.kind !== 'element') return refuse('list');
      return withGuard({
        kind: 'list',
        entity: type.of.entity,
        key: path,
        logic: fact,
        conditions: [],
      });
    default:
      return refuse('malformed');
  }
}

export function dateBounds({ min = '0001-01-01', max = '9999-12-31' }: Input): {
  readonly min: number;
  readonly max: number;
} {
  return { min: numberOfDate(min), max: numberOfDate(max) };
}

/** An absent number would compare as zero: here it is one that is too small. */
function between(path: string, min: number, max: number): readonly JsonLogicRule[] {
  const fact = operation('var', path, min - 1);
  return [compared('>=', fact, min), compared('<=', fact, max)];
}
