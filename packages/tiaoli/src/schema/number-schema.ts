import { formatInUnit, parseRational } from '@tiaoli/evaluator';
import type { Input } from '@tiaoli/ir';
import { exactDouble } from '../decimal.js';
import type { JsonSchema } from './json-schema.js';

/**
 * A number, or a string of its exact digits: `minimum` and `maximum` bind numbers only, `pattern`
 * strings only.
 */
export function numberSchema(input: Input): JsonSchema {
  const minimum = bound(input, input.min);
  const maximum = bound(input, input.max);
  return {
    type: [input.integer && !input.percent ? 'integer' : 'number', 'string'],
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    pattern: `^-?[0-9]+${fraction(input)}${input.percent ? '[%％]?' : ''}$`,
    ...(input.decimals === undefined ? {} : { 'x-decimals': input.decimals }),
  };
}

function fraction({ integer, decimals, percent }: Input): string {
  if (integer && !percent) return '';
  // 70.55% has two places more than the number it stands for.
  if (decimals === undefined || percent) return '(\\.[0-9]+)?';
  return decimals === 0 ? '' : `(\\.[0-9]{1,${decimals}})?`;
}

/** A bound in the input's own unit, where a JSON number holds it. */
function bound(input: Input, text: string | undefined): number | undefined {
  const value = text === undefined ? undefined : parseRational(text);
  if (value === undefined) return undefined;
  return exactDouble(formatInUnit(value, input.unit?.factor));
}
