import { comparisonWords } from '@tiaoli/syntax';
import { canCut, isDigit, isWordCharacter, skipBlanks } from '../lexicon/characters.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { nearNamesAt } from '../lexicon/near-names.js';
import type { Scanner } from '../lexicon/scanner.js';
import type { Token, Word } from '../token.js';
import { looseMove, type State } from './automaton.js';
import { everydayTokensAt } from './everyday-words.js';

/**
 * What a cut of an ungrammatical text costs. A violation of the grammar costs more than two
 * characters of an unknown word, and words such as 且 hardly ever stand inside a name, 在 often does.
 */
const costs = {
  violation: 7,
  unknownWord: 2,
  unknownCharacter: 3,
  nearName: 4,
  foreignWord: 1,
  partOfWord: 4,
  reservedWord: 20,
  singleCharacter: 4,
};

/** No keyword is longer; looking up long strings would make long words slow. */
const longestReserved = 16;

const wordCosts: { readonly [K in Word['kind']]?: number } = {
  not: 4,
  in: 2,
  boolean: 2,
  or: 2,
  range: 2,
};

/** A way to reach a place: its cost and the tokens on it, last first. */
interface Path {
  readonly cost: number;
  readonly token?: Token;
  readonly before?: Path;
}

/** A path inside an unknown word that began at `start`. */
interface UnknownPath extends Path {
  readonly start: number;
  readonly before: Path;
}

interface Place {
  readonly paths: Map<State, Path>;
  readonly unknown: Map<State, UnknownPath>;
}

/** The cheapest cut of a text that has no grammatical one. Unknown words become names. */
export function cheapestCut(
  lexicon: Lexicon,
  scanner: Scanner,
  goal: 'scalar' | 'cell',
): readonly Token[] {
  const { text } = scanner;
  const places: (Place | undefined)[] = [];
  const placeAt = (position: number): Place => {
    const known = places[position] ?? { paths: new Map(), unknown: new Map() };
    places[position] = known;
    return known;
  };
  const reach = (from: State, path: Path, token: Token, cost: number): void => {
    const move = moveOf(from, token.word.kind);
    const total = path.cost + cost + (move.violates ? costs.violation : 0);
    keepCheapest(placeAt(skipBlanks(text, token.end)).paths, move.to, {
      cost: total,
      token,
      before: path,
    });
  };
  const begin = skipBlanks(text, 0);
  placeAt(begin).paths.set(goal === 'cell' ? 'test' : 'operand', { cost: 0 });
  for (let position = begin; position <= text.length; position++) {
    const place = places[position];
    if (place === undefined) continue;
    continueUnknown(lexicon, text, position, place, reach, placeAt);
    if (place.paths.size === 0 || position === text.length) continue;
    const tokens = pricedTokens(lexicon, scanner, position);
    for (const [state, path] of place.paths) {
      for (const { token, cost } of tokens) reach(state, path, token, cost);
    }
  }
  return tokensOf(cheapestEnd(placeAt(text.length)));
}

type Reach = (from: State, path: Path, token: Token, cost: number) => void;

/** Ends unknown words at a place, lets them grow over it, and starts new ones. */
function continueUnknown(
  lexicon: Lexicon,
  text: string,
  position: number,
  place: Place,
  reach: Reach,
  placeAt: (position: number) => Place,
): void {
  if (canCut(text, position)) {
    for (const [state, path] of place.unknown) {
      const token = unknownToken(text, path.start, position);
      reach(state, path.before, token, path.cost - path.before.cost + surcharge(lexicon, token));
    }
  }
  if (!isWordCharacter(text, position)) return;
  const size = (text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
  const next = (): Map<State, UnknownPath> => placeAt(position + size).unknown;
  for (const [state, path] of place.unknown) {
    keepCheapest(next(), state, { ...path, cost: path.cost + costs.unknownCharacter });
  }
  if (!canStartUnknown(text, position)) return;
  for (const [state, path] of place.paths) {
    const cost = path.cost + costs.unknownWord + costs.unknownCharacter;
    keepCheapest(next(), state, { cost, start: position, before: path });
  }
}

/** A keyword is no name, and a single character hardly ever is. */
function surcharge(lexicon: Lexicon, { word, start, end }: Token): number {
  const short = end - start <= longestReserved;
  if (short && word.kind === 'name' && lexicon.reserved.has(word.name)) return costs.reservedWord;
  return end - start === 1 ? costs.singleCharacter : 0;
}

/** A number is no part of an unknown word, unless letters follow its digits (`1e5`, `3km`). */
function canStartUnknown(text: string, position: number): boolean {
  if (!canCut(text, position)) return false;
  let end = position;
  while (isDigit(text, end)) end++;
  return end === position || !canCut(text, end);
}

function pricedTokens(
  lexicon: Lexicon,
  scanner: Scanner,
  position: number,
): readonly { readonly token: Token; readonly cost: number }[] {
  const { text } = scanner;
  const known = scanner.tokensAt(position).map((token) => ({
    token,
    cost: (wordCosts[token.word.kind] ?? 0) + (isPartOfWord(text, token) ? costs.partOfWord : 0),
  }));
  const everyday = everydayTokensAt(lexicon, scanner, position).map(({ token, rank }) => ({
    token,
    cost: costs.foreignWord + rank,
  }));
  const near = nearNamesAt(lexicon.nearNames, text, position).map((end) => {
    const token = unknownToken(text, position, end);
    return { token, cost: costs.nearName + surcharge(lexicon, token) };
  });
  return [...known, ...everyday, ...near];
}

/** The 满 of 不满: a shorter word at the end of a longer one. */
function isPartOfWord(text: string, { word, start, end }: Token): boolean {
  if (word.kind !== 'comparison' && word.kind !== 'after') return false;
  return comparisonWords.some(
    (longer) =>
      longer.word.length > end - start &&
      longer.word.endsWith(text.slice(start, end)) &&
      text.startsWith(longer.word, end - longer.word.length),
  );
}

function unknownToken(text: string, start: number, end: number): Token {
  const name = text.slice(start, end);
  return { word: { kind: 'name', name, quoted: false, known: false }, start, end };
}

const opposite: { readonly [S in State]: State } = {
  operand: 'operator',
  operator: 'operand',
  test: 'testOperator',
  bound: 'testOperator',
  testOperand: 'testOperator',
  testOperator: 'test',
  afterWord: 'test',
  suffix: 'test',
  call: 'operand',
  testCall: 'testOperand',
  field: 'operator',
  testField: 'testOperator',
};

function moveOf(
  from: State,
  kind: Word['kind'],
): { readonly to: State; readonly violates: boolean } {
  const allowed = looseMove(from, kind);
  if (allowed !== undefined) return { to: allowed, violates: false };
  return { to: looseMove(opposite[from], kind) ?? from, violates: true };
}

function keepCheapest<P extends Path>(paths: Map<State, P>, state: State, path: P): void {
  const known = paths.get(state);
  if (known === undefined || path.cost < known.cost) paths.set(state, path);
}

function cheapestEnd(end: Place): Path | undefined {
  let best: Path | undefined;
  for (const path of end.paths.values()) {
    if (best === undefined || path.cost < best.cost) best = path;
  }
  return best;
}

function tokensOf(last: Path | undefined): readonly Token[] {
  const tokens: Token[] = [];
  for (let path = last; path !== undefined; path = path.before) {
    if (path.token !== undefined) tokens.push(path.token);
  }
  return tokens.reverse();
}
