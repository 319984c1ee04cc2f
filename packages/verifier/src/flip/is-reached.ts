import type { Core } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { DecisionReport } from 'tiaoli';
import { valuesOf } from '../encoding/encode.js';
import type { Wanted } from './flip.js';
import { outputOf } from './wanted-term.js';
import { writtenNumber } from './written-number.js';

/** Whether a decision says what is wanted. */
export function isReached(report: DecisionReport | undefined, wanted: Wanted, core: Core): boolean {
  const found = report?.results[wanted.rule];
  const output = outputOf(wanted, core);
  if (found?.status !== 'decided' || output === undefined) return false;
  const whole = found.value;
  const isParts = typeof whole === 'object' && whole !== null && !Array.isArray(whole);
  const parts = isParts ? (whole as Readonly<Record<string, unknown>>) : undefined;
  const value = wanted.field === undefined ? (parts?.met ?? whole) : parts?.[wanted.field];
  if (value === undefined) return false;
  const order = orderOf(String(value), wanted.value, output.before.type, core);
  switch (wanted.operator) {
    case '=':
      return order === 0;
    case '≥':
      return order >= 0;
    case '≤':
      return order <= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
  }
}

function orderOf(
  one: string,
  other: string,
  type: Parameters<typeof valuesOf>[1],
  core: Core,
): number {
  if (type.kind === 'number') return new Fraction(one).compare(writtenNumber(other) ?? 0);
  if (type.kind === 'enumeration') {
    const values = valuesOf(core, type);
    return values.indexOf(other) - values.indexOf(one);
  }
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
