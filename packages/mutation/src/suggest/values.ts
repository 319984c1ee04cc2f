import { shiftDays } from '@tiaoli/calendar';
import { coverageOf } from '@tiaoli/coverage';
import { formatRational, parseRational, rationalOf } from '@tiaoli/evaluator';
import { allInputs, type Core, type Input } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { FactValue, LoadedPolicy } from 'tiaoli';

/** Values of inputs that are worth a try. */
export interface Values {
  /** In the place of a value that an input has. */
  readonly of: (input: Input, value: FactValue) => readonly FactValue[];
  /** Days on which something changes, and those before. */
  readonly days: readonly string[];
}

/** What the policy itself compares its inputs with, and what lies beside the values that there are. */
export function createValues(policy: LoadedPolicy): Values {
  const { core } = policy;
  const bounds = new Map<string, Set<FactValue>>();
  for (const { facts = {} } of coverageOf(policy, []).items) {
    for (const [name, value] of Object.entries(facts)) {
      const known = bounds.get(name) ?? new Set<FactValue>();
      bounds.set(name, known.add(value));
    }
  }
  return {
    of: (input, value) => {
      const all = [...(bounds.get(input.name) ?? []), ...beside(input, value, core)];
      return [...new Set(all)].filter((each) => each !== value);
    },
    days: daysIn(core),
  };
}

function beside(input: Input, value: FactValue, core: Core): readonly FactValue[] {
  const { type } = input;
  switch (type.kind) {
    case 'boolean':
      return [true, false];
    case 'enumeration': {
      const declared = core.enumerations.find(({ name }) => name === type.enumeration);
      return declared?.values.map(({ name }) => name) ?? [];
    }
    case 'number':
      return numbersBeside(input, value);
    case 'date':
      return typeof value === 'string'
        ? [-1, 1, 30, 365].flatMap((d) => shiftDays(value, d) ?? [])
        : [];
    default:
      return [];
  }
}

/** A step or a few up and down, and what is far away. */
function numbersBeside(input: Input, value: FactValue): readonly FactValue[] {
  const { min, max, percent, unit } = input;
  const text = String(value ?? '0');
  const read = parseRational(text.replace(/%$/, ''));
  if (read === undefined) return [];
  const places = input.integer ? 0 : (input.decimals ?? 2);
  const step = new Fraction(1, 10n ** BigInt(places));
  const isShare = percent && !text.endsWith('%');
  const shown = isShare ? read.mul(100) : read;
  const near = [1, -1, 2, -2, 3, 4, 5, 6, 7, -3, -5, 10, -10].map((many) =>
    shown.add(step.mul(many)),
  );
  const far = [
    shown.mul(2),
    shown.div(2),
    shown.mul('11/10'),
    shown.mul('9/10'),
    shown.add(1),
    shown.sub(1),
  ];
  const scale = percent ? new Fraction(1, 100) : rationalOf(unit?.factor ?? '1');
  const ends = [min, max].flatMap((end) => (end === undefined ? [] : [rationalOf(end).div(scale)]));
  return [
    ...near,
    ...far.map((each) => onGrid(each, step)),
    ...ends,
    new Fraction(0),
    new Fraction(1),
  ].flatMap((each) => {
    const base = each.mul(scale);
    const isBelow = min !== undefined && base.lt(rationalOf(min));
    const isAbove = max !== undefined && base.gt(rationalOf(max));
    const digits = formatRational(each);
    return isBelow || isAbove || digits.includes('/') ? [] : [percent ? `${digits}%` : digits];
  });
}

function onGrid(value: Fraction, step: Fraction): Fraction {
  return value.div(step).floor().mul(step);
}

function daysIn({ parameters, effective, until }: Core): readonly string[] {
  const changes = parameters.flatMap(({ values }) =>
    values.flatMap(({ from, until: last }) => [
      ...(from === undefined ? [] : [from, ...dayBeside(from, -1)]),
      ...(last === undefined ? [] : [last, ...dayBeside(last, 1)]),
    ]),
  );
  return [...new Set(changes)].filter(
    (day) => day >= effective && (until === undefined || day <= until),
  );
}

function dayBeside(day: string, by: number): readonly string[] {
  const shifted = shiftDays(day, by);
  return shifted === undefined ? [] : [shifted];
}

/** The inputs of a policy and of its elements, by where their facts stand. */
export function inputsOf(core: Core, entity: string | undefined): readonly Input[] {
  return allInputs(core).flatMap(({ declared, entity: owner }) =>
    owner?.name === entity ? [declared] : [],
  );
}
