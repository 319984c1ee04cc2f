import type { Diagnostic } from '@tiaoli/diagnostics';
import { accepts, type Configuration, expectsOperand, type State, step } from '../cut/automaton.js';
import { createStack, levelOf } from '../cut/stack.js';
import type { Place } from '../place.js';
import type { Token, TokenKind } from '../token.js';
import type { Failure } from './failure.js';
import { isMalformedNumber, malformedNumber } from './malformed-number.js';
import * as say from './messages.js';

/** Finds the first place at which tokens leave the grammar; undefined where they never do. */
export function findFailure(
  place: Place,
  tokens: readonly Token[],
  goal: 'scalar' | 'cell',
): Failure | undefined {
  const state: State = goal === 'cell' ? 'test' : 'operand';
  let at: Configuration = { state, stack: createStack(goal) };
  for (const [index, token] of tokens.entries()) {
    const next = step(at, token.word.kind, { mixing: true });
    if (next === undefined)
      return { place, tokens, index, at: { ...at, stack: levelOf(at.stack) } };
    at = next;
  }
  if (accepts(at)) return undefined;
  return { place, tokens, index: tokens.length, at: { ...at, stack: levelOf(at.stack) } };
}

/** One diagnostic for the first thing that does not fit. */
export function explainFailure(failure: Failure): Diagnostic {
  const token = failure.tokens[failure.index];
  if (isMalformedNumber(failure)) return malformedNumber(failure);
  if (token === undefined) return atEnd(failure);
  return expectsOperand(failure.at.state)
    ? insteadOfOperand(failure, token)
    : afterOperand(failure, token);
}

function atEnd(failure: Failure): Diagnostic {
  if (expectsOperand(failure.at.state)) return say.missingOperand(failure);
  switch (failure.at.stack.frame) {
    case 'if':
      return say.missingThen(failure);
    case 'then':
      return say.missingElse(failure);
    default:
      return say.missingBracket(failure);
  }
}

function insteadOfOperand(failure: Failure, token: Token): Diagnostic {
  const before = failure.tokens[failure.index - 2];
  const { kind } = token.word;
  const bounded = before?.word.kind === 'after' || before?.word.kind === 'number';
  const previous = failure.tokens[failure.index - 1]?.word.kind;
  if (kind === 'comparison' && bounded && (previous === 'and' || previous === 'or')) {
    return say.connectiveInTest(failure, failure.index - 1);
  }
  if (kind === 'if' || kind === 'not') return say.needsBrackets(failure, token);
  if (kind === 'close' && failure.at.stack.below === undefined) return say.extraBracket(failure);
  if (kind === 'name' || kind === 'number') return say.unexpected(failure, token);
  return say.missingOperand(failure);
}

type Explain = (failure: Failure, token: Token) => Diagnostic;

const operandExpected: Explain = (failure, token) => {
  const following = failure.tokens[failure.index + 1]?.word.kind;
  if (following === 'after' || following === 'range') return say.needsIn(failure, token);
  if (failure.at.stack.frame === 'if' && nextOf(failure, 'then', 'else') !== 'then') {
    return say.missingThen(failure);
  }
  return say.missingOperator(failure, token);
};

/** Which of two words comes first after the failure. */
function nextOf(failure: Failure, one: TokenKind, other: TokenKind): TokenKind | undefined {
  const rest = failure.tokens.slice(failure.index).map((token) => token.word.kind);
  return rest.find((kind) => kind === one || kind === other);
}

const explanations: { readonly [K in TokenKind]?: Explain } = {
  name: operandExpected,
  number: operandExpected,
  date: operandExpected,
  text: operandExpected,
  boolean: operandExpected,
  asOfDate: operandExpected,
  thisMonth: operandExpected,
  function: operandExpected,
  not: operandExpected,
  if: operandExpected,
  open: (failure, token) => {
    const previous = failure.tokens[failure.index - 1]?.word;
    return previous?.kind === 'name'
      ? say.unknownFunction(failure, previous.name)
      : say.missingOperator(failure, token);
  },
  after: say.needsIn,
  range: say.needsIn,
  and: (failure) => say.connectiveInTest(failure, failure.index),
  or: (failure) => say.connectiveInTest(failure, failure.index),
  close: (failure) => {
    if (failure.at.stack.frame === 'if') return say.missingThen(failure);
    return failure.at.stack.frame === 'then' ? say.missingElse(failure) : say.extraBracket(failure);
  },
  then: (failure, token) => pairing(failure, token, 'if'),
  else: (failure, token) => pairing(failure, token, 'then'),
  comma: (failure, token) => {
    if (failure.at.stack.frame === 'if') return say.missingThen(failure);
    if (failure.at.stack.frame === 'then') return say.missingElse(failure);
    return failure.at.state === 'operator'
      ? say.unexpected(failure, token)
      : say.wrongComma(failure, token, '、');
  },
  listComma: (failure, token) =>
    failure.at.stack.frame === 'call'
      ? say.wrongComma(failure, token, ',')
      : say.needsIn(failure, token),
};

function afterOperand(failure: Failure, token: Token): Diagnostic {
  return (explanations[token.word.kind] ?? say.unexpected)(failure, token);
}

/** 则 or 否则 where another construct is open. */
function pairing(failure: Failure, token: Token, partner: 'if' | 'then'): Diagnostic {
  let stack = failure.at.stack;
  if (token.word.kind === 'else' && stack.frame === 'if') return say.missingThen(failure);
  const bracket = stack.below !== undefined && stack.frame !== 'if' && stack.frame !== 'then';
  while (stack.below !== undefined && stack.frame !== partner) stack = stack.below;
  return bracket && stack.frame === partner
    ? say.missingBracket(failure)
    : say.unpairedWord(failure, token);
}
