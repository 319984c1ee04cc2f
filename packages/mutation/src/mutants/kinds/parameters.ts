import { shiftDays } from '@tiaoli/calendar';
import type { Bilingual } from '@tiaoli/diagnostics';
import type { Parameter, ParameterValue } from '@tiaoli/ir';
import { neighbours, type Written } from '../numbers.js';
import type { Path } from '../path.js';
import type { Mutation } from '../site.js';
import type { Surroundings } from '../surroundings.js';
import { becomes, both } from '../words.js';
import { nudged } from './constants.js';

/** Each value one step up and down, and each day on which a value changes a day earlier and later. */
export function parameterChanges(
  parameter: Parameter,
  path: Path,
  around: Surroundings,
): readonly Mutation[] {
  const { values, title } = parameter;
  return [
    ...values.flatMap((value, index) =>
      changedValues(parameter, value, around).map(
        (written): Mutation => ({
          kind: 'parameter',
          id: value.id,
          path: [...path, 'values', index],
          value: { ...value, ...written },
          change: becomes(both(value.text), both(written.text)),
          inside: [title, ...sinceWords(value, index)],
        }),
      ),
    ),
    ...values.flatMap((value, index) => dateChanges(parameter, value, index, path)),
  ];
}

function sinceWords({ from }: ParameterValue, index: number): readonly Bilingual[] {
  if (index === 0 || from === undefined) return [];
  return [{ zh: `自 ${from} 起的值`, en: `the value from ${from}` }];
}

function changedValues(
  { name, type }: Parameter,
  value: ParameterValue,
  { core, steps }: Surroundings,
): readonly Written[] {
  if (value.value.kind === 'boolean') {
    const isTrue = !value.value.value;
    return [{ value: { kind: 'boolean', value: isTrue }, text: isTrue ? '是' : '否' }];
  }
  if (value.value.kind === 'enumeration' && type.kind === 'enumeration') {
    return neighbours(core, type.enumeration, value.value.value);
  }
  const by = steps.get(name);
  return nudged(value, by === undefined ? { kind: 'number' } : { kind: 'bound', by });
}

/** The value before ends on the day before, where it did. */
function dateChanges(
  { title, values }: Parameter,
  { id, from, until }: ParameterValue,
  index: number,
  path: Path,
): readonly Mutation[] {
  const before = values[index - 1];
  const at = [...path, 'values'];
  const change = (date: string, days: number, key: 'from' | 'until'): readonly Mutation[] => {
    const moved = shiftDays(date, days);
    if (moved === undefined) return [];
    const changed = values.map((value, place) => {
      if (place === index) return { ...value, [key]: moved };
      const isBefore = key === 'from' && place === index - 1 && value.until !== undefined;
      return isBefore ? { ...value, until: shiftDays(value.until ?? moved, days) } : value;
    });
    return [
      {
        kind: 'date',
        id,
        path: at,
        value: changed,
        change: becomes(both(date), both(moved)),
        inside: [title],
      },
    ];
  };
  const begins = before === undefined || from === undefined ? [] : [-1, 1];
  const ends = until === undefined || index + 1 < values.length ? [] : [-1, 1];
  return [
    ...begins.flatMap((days) => change(from ?? '', days, 'from')),
    ...ends.flatMap((days) => change(until ?? '', days, 'until')),
  ];
}
