import { endOfContent, isGap, mend, type Scan } from './scan.js';

/**
 * Past a quoted text, which may go on over lines that begin right of `parent`. A quote that is
 * not closed is mended at the end of its line, or in braces before the next comma or brace.
 */
export function skipQuoted(scan: Scan, at: number, parent: number, inFlow: boolean): number {
  const { text } = scan;
  const quote = text.charAt(at);
  let next = at + 1;
  while (next < text.length) {
    const character = text.charAt(next);
    if (character === quote) {
      if (quote === '"' || text.charAt(next + 1) !== "'") return next + 1;
      next += 2;
    } else if (character === '\\' && quote === '"') next += 2;
    else if (character === '\n' && !continues(text, next + 1, parent)) break;
    else next += 1;
  }
  return closeQuote(scan, at, inFlow);
}

function continues(text: string, lineStart: number, parent: number): boolean {
  let at = lineStart;
  while (text.charAt(at) === ' ') at += 1;
  const character = text.charAt(at);
  return at - lineStart > parent || character === '\n' || character === '\r' || character === '\t';
}

function closeQuote(scan: Scan, at: number, inFlow: boolean): number {
  const { text } = scan;
  const lineEnd = endOfContent(text, at);
  const stop = inFlow ? text.slice(at, lineEnd).search(/[,}\]]/) : -1;
  let end = stop < 0 ? lineEnd : at + stop;
  while (end > at + 1 && isGap(text.charAt(end - 1))) end -= 1;
  const title = { zh: '补上引号', en: 'close the quote' };
  const edits = [{ span: { start: end, end }, text: text.charAt(at) }];
  mend(scan, 'unclosed-quote', { start: at, end }, {}, { title, edits });
  return end;
}
