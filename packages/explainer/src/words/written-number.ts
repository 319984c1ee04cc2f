import { oncePer } from '@tiaoli/ir';

/** A number as its author wrote it, taken apart. */
export interface WrittenNumber {
  readonly digits: string;
  /** 百, 千, 万, 亿, % or ‰. */
  readonly multipliers: string;
  readonly unit: string;
}

/** Reads `3 人` or `20万平方米`; `undefined` where the text is no such number. */
export function writtenNumber(text: string): WrittenNumber | undefined {
  const match = /^([-−+]?\d+(?:\.\d+)?)([百千万亿%％‰]*)(.*)$/s.exec(text.replace(/[\s,]+/g, ''));
  if (match === null) return undefined;
  const [, digits = '', multipliers = '', unit = ''] = match;
  return {
    digits: digits.replace('−', '-').replace('+', ''),
    multipliers: multipliers.replace('％', '%'),
    unit,
  };
}

/** The same for what was written of a piece of a core. */
export const writtenNumberOf = oncePer(({ text }: { readonly text: string }) =>
  writtenNumber(text),
);
