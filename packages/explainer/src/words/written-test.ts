import type { CoreExpression } from '@tiaoli/ir';
import { constantText, type Describer, referentText } from './describer.js';
import { isReference, referentOf } from './reference.js';

/** Words and plain figures; signs and wide forms are worded anew. */
const plain = /^[\p{Script=Han}\d.%\s]+$/u;

/**
 * A test with one bound in the words of its author, `不超过 50000 平方米`, so that a reader finds the
 * cell again; a name in it with its value. Nothing where the words are not such a phrase, or
 * another language is asked for.
 */
export function writtenBound(
  text: string | undefined,
  bound: CoreExpression,
  { context, quantity }: Describer,
): string | undefined {
  if (context.language !== 'zh' || text === undefined || !plain.test(text)) return undefined;
  if (bound.kind === 'constant') {
    // The first bracket may be written with both its ends.
    const parts = partsAround(bound.text, text);
    if (parts === undefined || text.includes('至')) return undefined;
    const shown = constantText(context, bound, quantity);
    return bound.value.kind === 'date' ? parts.join(shown) : spaced(parts, shown);
  }
  if (!isReference(bound) || bound.kind === 'asOfDate' || bound.kind === 'field') return undefined;
  const parts = partsAround(bound.name, text);
  const referent = referentOf(context, bound);
  const value = referentText(context, referent);
  return parts?.join(context.wording.boundTerm(referent.label(), value));
}

/** The words before and after a bound; nothing where there are none, or there is more than words. */
function partsAround(bound: string, text: string): readonly string[] | undefined {
  const parts = text.replace(/\s+/g, '').split(bound.replace(/\s+/g, ''));
  const rest = parts.join('');
  return parts.length === 2 && rest !== '' && !/\d/.test(rest) ? parts : undefined;
}

/** Figures set apart from words by a space. */
function spaced([before = '', after = '']: readonly string[], figures: string): string {
  const gap = after !== '' && /[\da-zA-Z²]$/.test(figures) ? ' ' : '';
  return `${before}${before === '' ? '' : ' '}${figures}${gap}${after}`;
}
