import type { FormField } from '@tiaoli/views';
import type { Say } from '../../texts/use-text.js';

const texts = {
  between: { zh: '{min} 至 {max}', en: '{min} to {max}' },
  least: { zh: '不低于 {min}', en: 'at least {min}' },
  most: { zh: '不超过 {max}', en: 'at most {max}' },
};

/** What may be entered; nothing where that goes without saying. */
export function rangeOf({ min, max, kind }: FormField, say: Say): string | undefined {
  const words = {
    min: min === undefined ? '' : say(min.words),
    max: max === undefined ? '' : say(max.words),
  };
  const isCommon = min?.exact === '0' && (max === undefined || kind === 'percent');
  if (isCommon && (max === undefined || max.exact === '100')) return undefined;
  if (min !== undefined && max !== undefined) return say(texts.between, words);
  if (min !== undefined) return say(texts.least, words);
  return max === undefined ? undefined : say(texts.most, words);
}
