import type { Bilingual, Language } from '@tiaoli/diagnostics';
import { classificationWords } from '../classify.js';
import type { PolicyComparison } from '../compare-policies.js';
import type { Change } from '../structure/change.js';
import { differenceWords, outputName, outputWords, regionWords } from '../words/behaviour-words.js';
import { changeWords, pieceWords, wholePieceWords } from '../words/change-words.js';
import { populationLines } from '../words/population-words.js';

/** A line of a report with what belongs under it. */
export interface ReportLine {
  readonly text: string;
  readonly under: readonly ReportLine[];
}

export interface ReportSection {
  readonly key: 'result' | 'rules' | 'behaviour' | 'population' | 'words';
  readonly title: string;
  readonly lines: readonly ReportLine[];
}

const titles = {
  result: { zh: '结论', en: 'In short' },
  rules: { zh: '改了什么', en: 'What changes in the rules' },
  words: { zh: '只改文字的', en: 'What changes in words only' },
  behaviour: { zh: '结果有什么不同', en: 'What changes in results' },
  population: { zh: '对名册的影响', en: 'What changes for the population' },
} as const satisfies Readonly<Record<ReportSection['key'], Bilingual>>;

/** A comparison as people read it: what it comes to, what was changed, and what that does. */
export function reportSections(
  comparison: PolicyComparison,
  language: Language,
): readonly ReportSection[] {
  const { changes } = comparison;
  const leaf = (words: Bilingual): ReportLine => ({ text: words[language], under: [] });
  const section = (key: keyof typeof titles, lines: readonly ReportLine[]): ReportSection[] =>
    lines.length === 0 ? [] : [{ key, title: titles[key][language], lines }];
  const line = (change: Change, isMeaning: boolean): ReportLine => ({
    text: changeWords(change)[language],
    under: change.pieces
      .filter((piece) => piece.isMeaning === isMeaning || change.kind !== 'changed')
      .map((piece) => leaf(change.kind === 'changed' ? pieceWords(piece) : wholePieceWords(piece))),
  });
  const inWords = (change: Change): boolean =>
    change.kind === 'changed'
      ? change.pieces.some(({ isMeaning }) => !isMeaning)
      : !change.isMeaning;
  return [
    ...section('result', resultLines(comparison).map(leaf)),
    ...section(
      'rules',
      changes.filter(({ isMeaning }) => isMeaning).map((each) => line(each, true)),
    ),
    ...section('behaviour', behaviourLines(comparison, language)),
    ...section('population', linesOfPopulation(comparison, language)),
    ...section(
      'words',
      changes.filter(inWords).map((each) => line(each, false)),
    ),
  ];
}

function linesOfPopulation(
  { population, after }: PolicyComparison,
  language: Language,
): readonly ReportLine[] {
  if (population === undefined) return [];
  return populationLines(population, after.core).map(({ words, under }) => ({
    text: words[language],
    under: under.map((each) => ({ text: each[language], under: [] })),
  }));
}

function resultLines({ classification, after, behaviour }: PolicyComparison): readonly Bilingual[] {
  const { longestList, status } = behaviour;
  const lists =
    longestList === undefined || status !== 'equal'
      ? []
      : [
          {
            zh: `名单只核对到 ${longestList} 项`,
            en: `lists were looked at up to ${longestList} items`,
          },
        ];
  return [...classificationWords(classification, after), ...lists];
}

function behaviourLines(comparison: PolicyComparison, language: Language): readonly ReportLine[] {
  const { behaviour, before, after } = comparison;
  const versions = { before, after };
  const differences = behaviour.differences.map((difference): ReportLine => {
    const region = difference.region && regionWords(difference.region, versions)[language];
    const example = differenceWords(difference, versions)[language];
    return {
      text: outputWords(difference, versions)[language],
      under: [example, ...(region === undefined ? [] : [region])].map((text) => ({
        text,
        under: [],
      })),
    };
  });
  const unknown = behaviour.unknown.map(({ output }): ReportLine => {
    const name = outputName(output, before.core);
    const words = {
      zh: `“${name.zh}”有没有不同，没能证明`,
      en: `whether ${name.en} changes could not be told`,
    };
    return { text: words[language], under: [] };
  });
  const named = (names: readonly string[], zh: string, en: string): readonly ReportLine[] =>
    names.map((name) => ({
      text: { zh: `${zh}“${name}”`, en: `${name} ${en}` }[language],
      under: [],
    }));
  return [
    ...differences,
    ...unknown,
    ...named(behaviour.added, '多了一项结果：', 'is a new result'),
    ...named(behaviour.removed, '少了一项结果：', 'is no longer a result'),
  ];
}
