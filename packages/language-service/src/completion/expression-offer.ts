import {
  bracketSuffix,
  comparisonWords,
  expressionKeywords,
  functions,
  type Keyword,
  rangeWord,
} from '@tiaoli/syntax';
import type { Candidate } from './completion.js';
import { memberCandidates } from './member-candidates.js';
import { nameCandidates, valueCandidates } from './name-candidates.js';
import type { Offer } from './offer.js';
import { cutPieces, type Piece } from './pieces.js';
import { lexiconOf, type Scope } from './scope.js';
import type { Sort } from './sorts.js';
import { chainBefore, sortOfChain, type Wanted, wantedAfter } from './wanted.js';
import { plainCandidate, unitCandidates, wordCandidate, wordCandidates } from './words.js';

export interface ExpressionSpot {
  /** The text of the expression before the cursor. */
  readonly before: string;
  /** What it is to be as a whole; of a test, what it is about. */
  readonly sort?: Sort | undefined;
  /** A cell or the key of a band: `3人以上`, `优秀、良好`. */
  readonly isTest?: boolean;
}

/** What may come next in an expression or a test. */
export function expressionOffer(scope: Scope, spot: ExpressionSpot): Offer {
  const pieces = cutPieces(spot.before, lexiconOf(scope));
  const last = pieces.at(-1);
  const isOpen = last?.kind === 'rest';
  const done = isOpen ? pieces.slice(0, -1) : pieces;
  const start = isOpen ? last.start : spot.before.length;
  if (done.at(-1)?.text === '.') {
    const chain = chainBefore(done.slice(0, -1));
    return { candidates: memberCandidates(scope, chain), starts: [start], after: 0 };
  }
  return {
    candidates: candidatesAfter(scope, done, spot),
    starts: [...wordStarts(pieces, spot.before), start],
    after: 0,
  };
}

/** 且末 may be 且 and a name, or the name 且末县 begun: a word may start at any piece of the run. */
function wordStarts(pieces: readonly Piece[], before: string): readonly number[] {
  const starts: number[] = [];
  let end = before.length;
  for (const { text, start, kind } of [...pieces].reverse()) {
    if (kind === 'sign' || kind === 'number' || start + text.length !== end) break;
    starts.unshift(start);
    end = start;
  }
  return starts;
}

function candidatesAfter(
  scope: Scope,
  pieces: readonly Piece[],
  { sort, isTest = false }: ExpressionSpot,
): readonly Candidate[] {
  const last = pieces.at(-1);
  const wanted = wantedAfter(scope, pieces, sort);
  const whole: Wanted =
    sort === undefined ? { position: 'operand' } : { position: 'operand', sort };
  const names = nameCandidates(scope, pieces, wanted).map((each) =>
    // A cell about a choice or a condition most often says which one.
    isTest && isChoice(sort) ? { ...each, rank: each.rank + 1 } : each,
  );
  if (wanted.position === 'operator') {
    return [
      ...(last?.kind === 'number' ? unitsFor(scope, pieces, sort) : []),
      ...joiners(scope, pieces, isTest),
      ...(isTest ? valueCandidates(scope, whole) : []),
      ...names,
    ];
  }
  if (last?.text === '/' && pieces.at(-2)?.kind === 'unit') {
    return [...unitCandidates(scope.names.units), ...names];
  }
  return [
    ...valueCandidates(scope, wanted, isTest ? 0 : 1),
    ...(isTest ? testWords(scope, wanted) : []),
    ...names,
    ...starters(scope, wanted),
    ...wordCandidates(functions, scope.language, { rank: 2, kind: 'function' }).map(called),
  ];
}

function isChoice(sort: Sort | undefined): boolean {
  return sort?.kind === 'boolean' || sort?.kind === 'enumeration';
}

const called = (candidate: Candidate): Candidate => ({
  ...candidate,
  insert: `${candidate.label}(`,
});

/** Units for a number: first that of what it is compared with. */
function unitsFor(
  scope: Scope,
  pieces: readonly Piece[],
  sort: Sort | undefined,
): readonly Candidate[] {
  const wanted = wantedAfter(scope, pieces.slice(0, -1), sort);
  const of = wanted.position === 'operand' ? wanted.sort : undefined;
  return unitCandidates(scope.names.units, of?.kind === 'number' ? of.unit : undefined);
}

/** Words behind a value: those that compare come before those that join. */
function joiners(scope: Scope, pieces: readonly Piece[], isTest: boolean): readonly Candidate[] {
  const last = pieces.at(-1);
  const { and, or, then, else: otherwise, in: within, where, fallback } = expressionKeywords;
  const isNumber = last?.kind === 'number' || last?.kind === 'unit';
  const compare = comparisonWords
    .filter(({ position }) => (position === 'after') === isNumber)
    .map(({ word, operator }): Candidate => comparison(word, operator, 1));
  const range = isNumber ? [plainCandidate(rangeWord, 'keyword', 1)] : [];
  const suffix = isTest && !isNumber ? [plainCandidate(bracketSuffix, 'keyword', 3)] : [];
  const words = isTest
    ? []
    : [and, or, then, otherwise, within, where, fallback].map((word) =>
        wordCandidate(word, scope.language, 1),
      );
  const isAmount = isNumber || isOrdered(sortOfChain(scope, chainBefore(pieces)));
  return isAmount
    ? [...compare, ...range, ...words, ...suffix]
    : [...words, ...compare, ...range, ...suffix];
}

function isOrdered(sort: Sort | undefined): boolean {
  return sort?.kind === 'number' || sort?.kind === 'date' || sort?.kind === 'enumeration';
}

/** What only a test begins with. */
function testWords({ language }: Scope, wanted: Wanted): readonly Candidate[] {
  const sort = wanted.position === 'operand' ? wanted.sort : undefined;
  if (sort?.kind === 'boolean') return [];
  const rank = sort?.kind === 'number' || sort?.kind === 'date' ? 1 : 2;
  const compare = comparisonWords
    .filter(({ position }) => position === 'before')
    .map(({ word, operator }) => comparison(word, operator, rank));
  return [...compare, wordCandidate(expressionKeywords.not, language, 2)];
}

/** Words that a value may begin with. */
function starters({ language }: Scope, wanted: Wanted): readonly Candidate[] {
  const sort = wanted.position === 'operand' ? wanted.sort?.kind : undefined;
  const { if: when, not, true: yes, false: no, asOfDate, thisMonth } = expressionKeywords;
  const ranked = (word: Keyword, fits: boolean): Candidate =>
    wordCandidate(word, language, fits ? 1 : 2);
  return [
    ranked(when, sort !== 'boolean'),
    ranked(not, sort === 'boolean'),
    ranked(yes, sort === 'boolean'),
    ranked(no, sort === 'boolean'),
    ranked(asOfDate, sort === 'date'),
    ranked(thisMonth, sort === 'date'),
  ];
}

function comparison(label: string, operator: string, rank: number): Candidate {
  return { label, kind: 'keyword', detail: { zh: operator, en: operator }, rank };
}
