import { skipBlanks } from './characters.js';
import type { Lexicon } from './lexicon.js';

/** One way to read a unit at a place. */
export interface UnitMatch {
  /** Products first, then divisors: `人·月/平方米/次`. */
  readonly text: string;
  readonly end: number;
  /** `元/平方米·月`, which people read as 元/(平方米·月) and arithmetic as (元/平方米)·月. */
  readonly unclear: boolean;
}

const mostComponents = 8;
const productSigns = '·•・⋅∙';

/** Every way to read a unit that starts at a place; longer ones later. */
export function unitsAt(lexicon: Lexicon, text: string, at: number): readonly UnitMatch[] {
  const found: UnitMatch[] = [];
  lexicon.units.match(text, at, (unit, end) => {
    extend(lexicon, text, { text: unit, end, unclear: false }, 1, found);
  });
  return found;
}

function extend(
  lexicon: Lexicon,
  text: string,
  match: UnitMatch,
  components: number,
  found: UnitMatch[],
): void {
  found.push(match);
  if (components === mostComponents) return;
  const sign = skipBlanks(text, match.end);
  const divides = text.charAt(sign) === '/';
  if (!divides && !isProductSign(text, sign)) return;
  const at = skipBlanks(text, sign + 1);
  const add = (unit: string, end: number, unclear: boolean): void => {
    const joined = `${match.text}${divides || unclear ? '/' : '·'}${unit}`;
    const next = { text: joined, end, unclear: unclear || match.unclear };
    extend(lexicon, text, next, components + 1, found);
  };
  const unclear = !divides && match.text.includes('/');
  lexicon.units.match(text, at, (unit, end) => add(unit, end, unclear));
  if (divides && text.charAt(at) === '(') {
    for (const group of productsIn(lexicon, text, at + 1)) add(group.text, group.end, false);
  }
}

/** `平方米·月)` as `平方米/月`: the divisors of a bracket. */
function productsIn(lexicon: Lexicon, text: string, at: number): readonly UnitMatch[] {
  const found: UnitMatch[] = [];
  const read = (from: number, before: string, components: number): void => {
    lexicon.units.match(text, skipBlanks(text, from), (unit, end) => {
      const next = skipBlanks(text, end);
      const joined = `${before}${unit}`;
      if (text.charAt(next) === ')') found.push({ text: joined, end: next + 1, unclear: false });
      if (isProductSign(text, next) && components < mostComponents) {
        read(next + 1, `${joined}/`, components + 1);
      }
    });
  };
  read(at, '', 1);
  return found;
}

export function isProductSign(text: string, at: number): boolean {
  return at < text.length && productSigns.includes(text.charAt(at));
}
