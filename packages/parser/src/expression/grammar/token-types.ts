import { createToken, createTokenInstance, EOF, type IToken, type TokenType } from 'chevrotain';
import type { Token, TokenKind } from '../token.js';

const category = (name: string): TokenType => createToken({ name, pattern: /^(?!)/ });

/** Classes of tokens that the grammar asks for together. */
export const categories = {
  leaf: category('leaf'),
  infix: category('infix'),
  arithmetic: category('arithmetic'),
  prefix: category('prefix'),
  field: category('fieldName'),
};

const { leaf, infix, arithmetic, prefix, field } = categories;

const type = (name: TokenKind, ...within: readonly TokenType[]): TokenType =>
  createToken({ name, pattern: /^(?!)/, categories: [...within] });

export const tokenTypes: { readonly [K in TokenKind]: TokenType } = {
  name: type('name', leaf, field),
  number: type('number', leaf),
  date: type('date', leaf),
  text: type('text', leaf),
  boolean: type('boolean', leaf),
  asOfDate: type('asOfDate', leaf),
  thisMonth: type('thisMonth', leaf),
  function: type('function'),
  field: type('field', field),
  comparison: type('comparison', infix),
  after: type('after'),
  and: type('and', infix),
  or: type('or', infix),
  fallback: type('fallback', infix),
  where: type('where', infix),
  plus: type('plus', infix, arithmetic),
  minus: type('minus', infix, arithmetic, prefix),
  times: type('times', infix, arithmetic),
  divide: type('divide', infix, arithmetic),
  not: type('not', prefix),
  if: type('if'),
  then: type('then'),
  else: type('else'),
  in: type('in'),
  range: type('range'),
  suffix: type('suffix'),
  open: type('open'),
  close: type('close'),
  comma: type('comma'),
  listComma: type('listComma'),
  dot: type('dot'),
  unreadable: type('unreadable'),
};

export const vocabulary: TokenType[] = [
  ...Object.values(categories),
  ...Object.values(tokenTypes),
  EOF,
];

/** A token as the grammar wants it; ours travels along as its payload. */
export function grammarToken(token: Token): IToken {
  const made = createTokenInstance(
    tokenTypes[token.word.kind],
    '',
    token.start,
    token.end - 1,
    Number.NaN,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  );
  made.payload = token;
  return made;
}
