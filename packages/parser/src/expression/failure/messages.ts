import { createDiagnostic, type Diagnostic, type Fix } from '@tiaoli/diagnostics';
import { expressionKeywords, functions } from '@tiaoli/syntax';
import { isBlank } from '../lexicon/characters.js';
import { type Place, shorten } from '../place.js';
import { suggestions } from '../suggestions.js';
import type { Token } from '../token.js';
import type { Failure } from './failure.js';

const written = (place: Place, token: Token): string => place.shown(token.start, token.end);

const previousOf = ({ tokens, index }: Failure): Token | undefined => tokens[index - 1];

/** The place right after the token before the failure. */
const gapOf = (failure: Failure): number => previousOf(failure)?.end ?? 0;

/** Keywords are named in the language that the scalar itself uses. */
function spell(failure: Failure, keyword: keyof typeof expressionKeywords): string {
  const english = failure.tokens.some(
    ({ word, start, end }) =>
      ['and', 'or', 'not', 'if', 'then', 'else', 'in'].includes(word.kind) &&
      /^[a-z]/.test(failure.place.text.slice(start, end)),
  );
  return expressionKeywords[keyword][english ? 'en' : 'zh'];
}

const insert = (place: Place, at: number, text: string): Fix => ({
  title: { zh: `补上 ${text.trim()}`, en: `add ${text.trim()}` },
  edits: [place.edit(at, at, text)],
});

/** A word with a blank on either side, where there is none yet. */
const withBlanks = (place: Place, at: number, word: string): string =>
  isBlank(place.text, at) ? ` ${word}` : ` ${word} `;

const replace = (place: Place, token: Token, text: string): Fix => ({
  title: { zh: `改为 ${text}`, en: `write ${text}` },
  edits: [place.edit(token.start, token.end, text)],
});

const remove = (place: Place, token: Token): Fix => ({
  title: { zh: `删去 ${written(place, token)}`, en: `delete ${written(place, token)}` },
  edits: [place.edit(token.start, token.end, '')],
});

/** A sign or word that has nothing to work on. */
export function missingOperand(failure: Failure): Diagnostic {
  const { place } = failure;
  const previous = previousOf(failure);
  const token = failure.tokens[failure.index];
  const lacking = previous ?? token;
  if (lacking === undefined) return createDiagnostic('empty-expression', place.span(0, 0), {});
  const side = lacking === previous ? { zh: '后面', en: 'after' } : { zh: '前面', en: 'before' };
  return createDiagnostic('missing-operand', place.span(lacking.start, lacking.end), {
    word: written(place, lacking),
    side,
  });
}

export function missingOperator(failure: Failure, token: Token): Diagnostic {
  const previous = previousOf(failure) ?? token;
  const { place } = failure;
  return createDiagnostic('missing-operator', place.span(previous.start, token.end), {
    left: written(place, previous),
    right: written(place, token),
  });
}

export function missingThen(failure: Failure): Diagnostic {
  const gap = gapOf(failure);
  const token = failure.tokens[failure.index];
  const span = failure.place.span(token?.start ?? gap, token?.end ?? gap);
  const then = spell(failure, 'then');
  const beforeValue = token !== undefined && token.word.kind !== 'else';
  const fix = beforeValue
    ? insert(failure.place, gap, withBlanks(failure.place, gap, then))
    : undefined;
  return createDiagnostic('missing-then', span, { if: spell(failure, 'if'), then }, { fix });
}

export function missingElse(failure: Failure): Diagnostic {
  const start = failure.tokens.find((token) => token.word.kind === 'if')?.start ?? 0;
  return createDiagnostic('missing-else', failure.place.span(start, gapOf(failure)), {
    if: spell(failure, 'if'),
    else: spell(failure, 'else'),
  });
}

export function missingBracket(failure: Failure): Diagnostic {
  const { place } = failure;
  const gap = gapOf(failure);
  const opening = openingOf(failure);
  const span = opening === undefined ? place.span(gap, gap) : place.span(opening.start, gap);
  return createDiagnostic('missing-bracket', span, {}, { fix: insert(place, gap, ')') });
}

/** The innermost bracket that is still open. */
function openingOf(failure: Failure): Token | undefined {
  const open: Token[] = [];
  for (const token of failure.tokens.slice(0, failure.index)) {
    if (token.word.kind === 'open') open.push(token);
    if (token.word.kind === 'close') open.pop();
  }
  return open.at(-1);
}

export function extraBracket(failure: Failure): Diagnostic {
  const token = failure.tokens[failure.index];
  const { place } = failure;
  const span = place.span(token?.start ?? 0, token?.end ?? 0);
  return createDiagnostic('extra-bracket', span, {}, token && { fix: remove(place, token) });
}

export function unpairedWord(failure: Failure, token: Token): Diagnostic {
  const span = failure.place.span(token.start, token.end);
  return createDiagnostic('unpaired-word', span, {
    word: written(failure.place, token),
    if: spell(failure, 'if'),
  });
}

export function unknownFunction(failure: Failure, name: string): Diagnostic {
  const previous = previousOf(failure);
  const known = Object.values(functions).flatMap((word) => [word.zh, word.en]);
  const [right] = suggestions(name, known);
  const { place } = failure;
  const span = place.span(previous?.start ?? 0, previous?.end ?? 0);
  const fix = right !== undefined && previous ? replace(place, previous, right) : undefined;
  return createDiagnostic('unknown-function', span, { name: shorten(name) }, { fix });
}

/** 3人以上, 3至5人 and lists are tests: they stand in cells or after 在. */
export function needsIn(failure: Failure, token: Token): Diagnostic {
  const { place } = failure;
  const span = place.span(token.start, token.end);
  const keyword = spell(failure, 'in');
  const isOperand = token.word.kind !== 'after' && token.word.kind !== 'range';
  const fix =
    isOperand && token.word.kind !== 'listComma'
      ? insert(place, gapOf(failure), withBlanks(place, gapOf(failure), keyword))
      : undefined;
  return createDiagnostic(
    'test-needs-in',
    span,
    { word: written(place, token), in: keyword },
    { fix },
  );
}

/** 且 or 或 between the parts of a cell. */
export function connectiveInTest(failure: Failure, index: number): Diagnostic {
  const { place } = failure;
  const token = failure.tokens[index];
  if (token === undefined) return missingOperand(failure);
  const fix = token.word.kind === 'or' ? replace(place, token, '、') : remove(place, token);
  return createDiagnostic(
    'connective-in-test',
    place.span(token.start, token.end),
    { word: written(place, token) },
    { fix },
  );
}

export function wrongComma(failure: Failure, token: Token, right: string): Diagnostic {
  const { place } = failure;
  return createDiagnostic(
    'wrong-comma',
    place.span(token.start, token.end),
    { written: written(place, token), right },
    { fix: replace(place, token, right) },
  );
}

/** 若 or 非 where a value is expected. */
export function needsBrackets(failure: Failure, token: Token): Diagnostic {
  const { place } = failure;
  return createDiagnostic('needs-brackets', place.span(token.start, token.end), {
    word: written(place, token),
  });
}

export function unexpected(failure: Failure, token: Token): Diagnostic {
  const { place } = failure;
  return createDiagnostic('unexpected-word', place.span(token.start, token.end), {
    word: written(place, token),
  });
}
