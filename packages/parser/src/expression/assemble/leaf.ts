import type { Expression, NumberLiteral } from '@tiaoli/syntax';
import type { NumberWord, Token } from '../token.js';
import { type AssemblyContext, missing } from './context.js';

/** The node of a token that is an operand by itself. */
export function leafNode(context: AssemblyContext, token: Token): Expression {
  const { word } = token;
  const span = context.place.span(token.start, token.end);
  switch (word.kind) {
    case 'name':
      return { kind: 'reference', span, name: word.name, quoted: word.quoted };
    case 'number':
      return numberNode(context, word, token);
    case 'date':
      return word.iso === undefined ? missing(span) : { kind: 'date', span, iso: word.iso };
    case 'text':
      return { kind: 'text', span, text: word.content };
    case 'boolean':
      return { kind: 'boolean', span, value: word.value };
    case 'asOfDate':
    case 'thisMonth':
      return { kind: word.kind, span };
    default:
      return missing(span);
  }
}

/** `3 万 元` is `3万元`: blanks never change what a number is. */
function numberNode(context: AssemblyContext, word: NumberWord, token: Token): NumberLiteral {
  const { digits, unit } = word;
  const span = context.place.span(token.start, token.end);
  if (unit === undefined) return { kind: 'number', span, digits, multipliers: word.multipliers };
  const multipliers = [...word.multipliers];
  let { text } = unit;
  for (let last = multipliers.at(-1); last !== undefined; last = multipliers.at(-1)) {
    const [first = ''] = `${last}${text}`.split(/[/·]/, 1);
    if (!context.lexicon.unitNames.has(first)) break;
    text = `${last}${text}`;
    multipliers.pop();
  }
  const place = context.place.span(unit.start, unit.end);
  return { kind: 'number', span, digits, multipliers, unit: { text, span: place } };
}
