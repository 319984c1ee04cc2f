import type { KeywordLanguage } from '@tiaoli/syntax';
import { Scalar } from 'yaml';
import { setProse, setText } from '../yaml/scalar-style.js';
import { type Place, textOf } from './places.js';
import type { ScalarPrinter } from './scalar-text.js';

/** Gives every key and scalar of a policy's document its canonical text, in place. */
export function rewritePlaces(
  places: readonly Place[],
  keyLanguage: KeywordLanguage,
  print: ScalarPrinter,
): void {
  for (const place of places) {
    const { node, known, inFlow } = place;
    if (known) setText(node, known.key[keyLanguage], inFlow);
    else rewriteScalar(place, print);
  }
}

function rewriteScalar({ node, role, inFlow }: Place, print: ScalarPrinter): void {
  const [start, end] = node.range ?? [0, 0];
  const text = textOf(node);
  const block = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  // Nothing was written: a unit that is not made of others.
  if (text === '' && start === end) node.type = Scalar.PLAIN;
  else {
    const set = role === 'prose' ? setProse : setText;
    set(node, role === undefined ? text : print(role, { text, block, start, end }), inFlow);
  }
}
