import type { Wanted, WantedOperator } from '@tiaoli/verifier';
import type { FlipTarget } from '../../proof/door.js';

/** What a person enters. */
export interface Entered {
  readonly target: string;
  readonly operator?: WantedOperator;
  readonly value: string;
  readonly facts: readonly string[];
}

/** What is wanted of a result; of what has no order that value itself. */
export function wantedOf(
  { rule, field, kind, percent }: FlipTarget,
  { operator, value }: Entered,
): Wanted {
  const text = value.trim();
  return {
    rule,
    ...(field === undefined ? {} : { field }),
    operator: kind === 'boolean' || kind === 'choice' ? '=' : (operator ?? '≥'),
    value: percent ? `${text}%` : text,
  };
}
