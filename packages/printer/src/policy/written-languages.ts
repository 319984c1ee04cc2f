import {
  expressionKeywords,
  type Keyword,
  type KeywordLanguage,
  normalizeWidth,
  type Policy,
  roundingModes,
} from '@tiaoli/syntax';
import { writtenWords } from '../expression/written-words.js';
import type { Languages, WordSort } from './languages.js';
import { type Place, textOf } from './places.js';
import { type Root, rootsOf } from './roots.js';
import { isWordRole, requirementOf, wordOf } from './scalar-words.js';
import { scoreField } from './score-fields.js';

/** The languages that a file is written in: of each sort the one that most of its words have. */
export function writtenLanguages(
  policy: Policy,
  source: string,
  places: readonly Place[],
): Languages {
  const english = new Map<WordSort, number>();
  for (const [sort, language] of sortedWords(policy, source, places)) {
    english.set(sort, (english.get(sort) ?? 0) + (language === 'en' ? 1 : -1));
  }
  const most = (sort: WordSort): KeywordLanguage => ((english.get(sort) ?? 0) > 0 ? 'en' : 'zh');
  return {
    key: policy.keywordLanguage,
    expression: most('expression'),
    otherwise: most('otherwise'),
    rounding: most('rounding'),
    type: most('type'),
    format: most('format'),
    hit: most('hit'),
    counts: most('counts'),
    modality: most('modality'),
    require: most('require'),
    remainder: most('remainder'),
    boolean: most('boolean'),
  };
}

type SortedWord = readonly [WordSort, KeywordLanguage];

function* sortedWords(
  policy: Policy,
  source: string,
  places: readonly Place[],
): Generator<SortedWord> {
  const fieldOf = scoreField(policy);
  for (const root of rootsOf(policy).all) {
    for (const node of nodesOf(root)) {
      for (const { keyword, start, end } of writtenWords(node, fieldOf)) {
        yield ['expression', languageOf(keyword, source.slice(start, end))];
      }
    }
    yield* wordsAroundNodes(root, source);
  }
  for (const place of places) yield* wordOfPlace(place);
}

/** The mode of a rounding and the last row's heading are words, but not of an expression. */
function* wordsAroundNodes(root: Root, source: string): Generator<SortedWord> {
  if (root.kind === 'rounding') {
    const english = Object.values<Keyword>(roundingModes).map((mode) => mode.en);
    yield ['rounding', english.includes(root.node.mode.text) ? 'en' : 'zh'];
  } else if (root.kind === 'table' && root.node.otherwise) {
    const { span, outputs } = root.node.otherwise;
    const before = source.slice(span.start, outputs[0]?.span.start ?? span.end);
    yield ['otherwise', languageOf(expressionKeywords.otherwise, before)];
  }
}

function* wordOfPlace({ node, role }: Place): Generator<SortedWord> {
  const text = normalizeWidth(textOf(node)).trim();
  if (role === 'grade') {
    const { zh, en } = expressionKeywords.otherwise;
    if (text === zh || text === en) yield ['otherwise', text === en ? 'en' : 'zh'];
  } else if (role !== undefined && isWordRole(role)) {
    const word = role === 'require' ? requirementOf(text) : wordOf(role, text);
    if (word) yield [role, text.startsWith(word.en) ? 'en' : 'zh'];
  }
}

/** The expressions and tests of a root. */
function nodesOf(root: Root) {
  switch (root.kind) {
    case 'expression':
    case 'test':
      return [root.node];
    case 'rounding':
      return [root.node.step];
    case 'table': {
      const { inputs, rows, otherwise } = root.node;
      return [
        ...inputs.map((column) => column.heading),
        ...[...rows, ...(otherwise ? [otherwise] : [])].flatMap((row) => [
          ...row.tests,
          ...row.outputs,
        ]),
      ];
    }
  }
}

const languageOf = (keyword: Keyword, written: string): KeywordLanguage =>
  normalizeWidth(written).includes(keyword.zh) ? 'zh' : 'en';
