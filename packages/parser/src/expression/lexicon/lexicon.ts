import {
  bracketSuffix,
  comparisonWords,
  expressionKeywords,
  functions,
  type Keyword,
  normalizeWidth,
  periodSuffix,
  rangeWord,
  scoreFields,
} from '@tiaoli/syntax';
import type { Vocabulary } from '../reader.js';
import type { Word } from '../token.js';
import { endOfRun } from './characters.js';
import { createNearNames, type NearNames } from './near-names.js';
import { createTrie, type Trie } from './trie.js';

/** Every word of one policy, ready to be found in its scalars. */
export interface Lexicon {
  readonly words: Trie<Word>;
  readonly units: Trie<string>;
  /** Declared names with signs or blanks, which can be used in 「」 alone. */
  readonly signedNames: Trie<string>;
  /** Declared names by their half-width spelling. */
  readonly names: ReadonlyMap<string, string>;
  /** The half-width spellings of enumeration values. */
  readonly values: ReadonlySet<string>;
  /** Spellings that a name can't have. */
  readonly reserved: ReadonlySet<string>;
  readonly unitNames: ReadonlySet<string>;
  readonly nearNames: NearNames;
}

/** A longer name is refused where it is declared; it bounds the cuts at each place. */
export const longestName = 64;

export function createLexicon(vocabulary: Vocabulary): Lexicon {
  const words = createTrie<Word>();
  const reserved = new Set<string>();
  for (const [word, entry] of grammarWords()) {
    words.add(word, entry);
    if (word !== periodSuffix) reserved.add(word);
  }
  const names = new Map<string, string>();
  const signedNames = createTrie<string>();
  for (const name of vocabulary.names) names.set(normalizeWidth(name), name);
  for (const [spelling, name] of names) {
    if (reserved.has(spelling) || spelling.length > longestName || spelling === '') continue;
    if (endOfRun(spelling, 0) < spelling.length) signedNames.add(spelling, name);
    else words.add(spelling, { kind: 'name', name, quoted: false, known: true });
  }
  for (const field of vocabulary.fields ?? []) {
    const spelling = normalizeWidth(field);
    const isWord = endOfRun(spelling, 0) === spelling.length && spelling.length <= longestName;
    if (isWord && !reserved.has(spelling) && !names.has(spelling)) {
      words.add(spelling, { kind: 'field' });
    }
  }
  for (const { key, entry } of fieldsAndFunctions()) {
    if (entry.kind !== 'field' || !names.has(key)) words.add(key, entry);
  }
  const units = createTrie<string>();
  const unitNames = new Set([...vocabulary.units].map(normalizeWidth));
  for (const unit of unitNames)
    if (unit !== '' && unit.length <= longestName) units.add(unit, unit);
  const values = new Set([...(vocabulary.values ?? [])].map(normalizeWidth));
  const nearNames = createNearNames(names.keys(), longestName);
  return { words, units, signedNames, names, values, reserved, unitNames, nearNames };
}

type KeywordKind = Exclude<keyof typeof expressionKeywords, 'otherwise'>;

const keywordEntries: { readonly [K in KeywordKind]: Word } = {
  and: { kind: 'and' },
  or: { kind: 'or' },
  not: { kind: 'not' },
  if: { kind: 'if' },
  then: { kind: 'then' },
  else: { kind: 'else' },
  true: { kind: 'boolean', value: true },
  false: { kind: 'boolean', value: false },
  in: { kind: 'in' },
  fallback: { kind: 'fallback' },
  where: { kind: 'where' },
  asOfDate: { kind: 'asOfDate' },
  thisMonth: { kind: 'thisMonth' },
};

const keywordKinds: readonly KeywordKind[] = [
  'and',
  'or',
  'not',
  'if',
  'then',
  'else',
  'true',
  'false',
  'in',
  'fallback',
  'where',
  'asOfDate',
  'thisMonth',
];

function grammarWords(): readonly (readonly [string, Word])[] {
  const found: (readonly [string, Word])[] = [];
  for (const key of keywordKinds) {
    const keyword: Keyword = expressionKeywords[key];
    found.push([keyword.zh, keywordEntries[key]], [keyword.en, keywordEntries[key]]);
  }
  for (const { word, operator, position } of comparisonWords) {
    const kind = position === 'before' ? 'comparison' : 'after';
    found.push([word, { kind, operator, spelling: word }]);
  }
  found.push([rangeWord, { kind: 'range' }], [bracketSuffix, { kind: 'suffix' }]);
  return found;
}

function fieldsAndFunctions(): readonly { readonly key: string; readonly entry: Word }[] {
  const callable = Object.entries(functions).flatMap(([key, word]) =>
    [word.zh, word.en].map((spelling) => ({
      key: spelling,
      entry: { kind: 'function', key } as const,
    })),
  );
  const fields = Object.values(scoreFields).flatMap((word) =>
    [word.zh, word.en].map((key) => ({ key, entry: { kind: 'field' } as const })),
  );
  return [...callable, ...fields];
}
