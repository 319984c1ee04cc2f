import type { Bilingual } from '@tiaoli/diagnostics';
import { formatInUnit, type Outcome } from '@tiaoli/evaluator';
import type { Core, DisplayUnit } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import { valueWords } from './words.js';

/** A number for people and for computing. */
export interface NumberView {
  /** All digits in its unit, or `1/3` where no finite decimal exists. */
  readonly exact: string;
  readonly words: Bilingual;
}

export interface NumberStyle {
  readonly core: Core;
  readonly unit?: DisplayUnit | undefined;
  readonly percent?: boolean;
}

export function numberView(value: Fraction, { core, unit, percent }: NumberStyle): NumberView {
  return {
    exact: formatInUnit(value, unit?.factor),
    words: valueWords({ kind: 'number', value }, unit, { core, percent: percent ?? false }),
  };
}

/** The number of an outcome that is one. */
export function numberIn(outcome: Outcome | undefined): Fraction | undefined {
  return outcome?.status === 'known' && outcome.value.kind === 'number'
    ? outcome.value.value
    : undefined;
}
