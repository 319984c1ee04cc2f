import { formatInUnit, type Outcome, type Value } from '@tiaoli/evaluator';
import type { Core, DisplayUnit, Input, Rule } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import { outcomeWords, valueWords } from '../shared/words.js';
import type { ProfileNumber, ProfileValue } from './model.js';

/** Writes the two axes. */
export interface ProfileWriter {
  at(value: Fraction): ProfileNumber;
  value(outcome: Outcome): ProfileValue;
}

export interface Axes {
  readonly core: Core;
  readonly input: Input;
  readonly rule: Rule;
  /** Of the part of the result that is shown. */
  readonly unit: DisplayUnit | undefined;
}

export function createProfileWriter({ core, input, rule, unit }: Axes): ProfileWriter {
  const percent = rule.percent ?? false;
  return {
    at: (value) => {
      const exact = formatInUnit(value, input.unit?.factor);
      const options = { core, percent: input.percent };
      const words = valueWords({ kind: 'number', value }, input.unit, options);
      return { exact, words, near: nearOf(exact) };
    },
    value: (outcome) => ({
      status: statuses[outcome.status],
      words: outcomeWords(outcome, unit, { core, percent }),
      ...(outcome.status === 'known' ? measured(outcome.value, unit, core) : {}),
    }),
  };
}

const statuses = { known: 'decided', unknown: 'undecided', error: 'error' } as const;

function measured(
  value: Value,
  unit: DisplayUnit | undefined,
  { enumerations }: Core,
): Pick<ProfileValue, 'exact' | 'near'> {
  switch (value.kind) {
    case 'number': {
      const exact = formatInUnit(value.value, unit?.factor);
      return { exact, near: nearOf(exact) };
    }
    case 'boolean':
      return { near: value.value ? 1 : 0 };
    case 'enumeration': {
      const values = enumerations.find(({ name }) => name === value.enumeration)?.values ?? [];
      const place = values.findIndex(({ name }) => name === value.value);
      return place < 0 ? {} : { near: values.length - 1 - place };
    }
    default:
      return {};
  }
}

/** Only for drawing, where a hair's breadth does not matter. */
export function nearOf(exact: string): number {
  const [above = '0', below = '1'] = exact.split('/');
  return Number(above) / Number(below);
}
