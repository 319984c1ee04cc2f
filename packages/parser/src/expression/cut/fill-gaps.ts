import { operandBeginnings, type Token, type TokenKind, type Word } from '../token.js';
import { accepts, type Configuration, expectsOperand, step } from './automaton.js';
import { createStack, type Frame, levelOf, type Stack } from './stack.js';

/**
 * Makes a token list grammatical: stands gaps in for what is missing and leaves out what fits
 * nowhere, so that the rest of a scalar keeps its tree and no mistake is reported twice.
 */
export function fillGaps(tokens: readonly Token[], goal: 'scalar' | 'cell'): readonly Token[] {
  const filled: Token[] = [];
  let at: Configuration = { state: goal === 'cell' ? 'test' : 'operand', stack: createStack(goal) };
  const put = (token: Token): boolean => {
    const next = step(at, token.word.kind, { mixing: true });
    if (next === undefined) return false;
    at = next;
    filled.push(token);
    return true;
  };
  for (const token of tokens) {
    while (!put(token)) {
      const word = gapBefore(at, token.word.kind);
      if (word === undefined || !put(gapAt(word, filled.at(-1)?.end ?? 0))) break;
    }
  }
  while (!accepts(at)) {
    const word = gapBefore(at, undefined);
    if (word === undefined || !put(gapAt(word, filled.at(-1)?.end ?? 0))) break;
  }
  return filled;
}

function gapAt(word: Word, at: number): Token {
  return { word, start: at, end: at, gap: true };
}

const missingValue: Word = { kind: 'date', iso: undefined };

const operandKinds: ReadonlySet<TokenKind> = new Set<TokenKind>([...operandBeginnings, 'if']);

/** What is missing before a token, or before the end; undefined where the token is one too many. */
function gapBefore(at: Configuration, kind: TokenKind | undefined): Word | undefined {
  const { state } = at;
  const stack = levelOf(at.stack);
  if (expectsOperand(state)) {
    if (state === 'call' || state === 'testCall') return { kind: 'open' };
    if (state === 'field' || state === 'testField') return { kind: 'field' };
    return kind !== undefined && operandKinds.has(kind) ? undefined : missingValue;
  }
  if (kind === undefined) return closing(stack.frame);
  if (operandKinds.has(kind)) return state === 'operator' ? { kind: 'fallback' } : { kind: 'plus' };
  const wanted = frames[kind];
  return wanted !== undefined && isOpen(kind === 'else' ? stack : stack.below, wanted)
    ? closing(stack.frame)
    : undefined;
}

/** What a token needs to find open. */
const frames: { readonly [K in TokenKind]?: readonly Frame[] } = {
  close: ['group', 'testGroup', 'call', 'testCall'],
  comma: ['call', 'testCall'],
  then: ['if'],
  else: ['if', 'then'],
};

function isOpen(stack: Stack | undefined, wanted: readonly Frame[]): boolean {
  for (let open = stack; open !== undefined; open = open.below) {
    if (wanted.includes(open.frame)) return true;
  }
  return false;
}

function closing(frame: Frame): Word | undefined {
  if (frame === 'if') return { kind: 'then' };
  if (frame === 'then') return { kind: 'else' };
  return frame === 'scalar' || frame === 'cell' ? undefined : { kind: 'close' };
}
