import {
  bracketSuffix,
  checklistFields,
  comparisonWords,
  expressionKeywords,
  formatNames,
  functions,
  groupCounts,
  hitPolicies,
  type Keyword,
  milestoneFields,
  milestoneStatuses,
  modalities,
  rangeWord,
  remainderRules,
  requirements,
  roundingModes,
  roundingTo,
  scoreFields,
  typeNames,
} from '@tiaoli/syntax';

type Words = Readonly<Record<string, Keyword>>;

const spellings = (tables: readonly Words[]): readonly string[] =>
  tables.flatMap((table) => Object.values(table).flatMap(({ zh, en }) => [zh, en]));

/** Names of the functions of the language, in both languages. */
export const functionWords: ReadonlySet<string> = new Set(spellings([functions]));

/** Words of expressions and tests, in both languages. */
export const expressionWords: ReadonlySet<string> = new Set([
  ...spellings([
    expressionKeywords,
    scoreFields,
    checklistFields,
    milestoneFields,
    milestoneStatuses,
    modalities,
    requirements,
    roundingModes,
    { roundingTo },
  ]),
  ...comparisonWords.map(({ word }) => word),
  rangeWord,
  bracketSuffix,
]);

/** Words that are a scalar by themselves: types, formats, hit policies and the like. */
export const scalarWords: ReadonlySet<string> = new Set([
  ...spellings([
    typeNames,
    formatNames,
    hitPolicies,
    groupCounts,
    modalities,
    remainderRules,
    requirements,
    { true: expressionKeywords.true, false: expressionKeywords.false },
    { otherwise: expressionKeywords.otherwise },
  ]),
]);

/** What a word of the language means. */
export function keywordOf(word: string): Keyword | undefined {
  const tables: readonly Words[] = [
    expressionKeywords,
    functions,
    typeNames,
    formatNames,
    scoreFields,
    checklistFields,
    milestoneFields,
    milestoneStatuses,
    modalities,
    requirements,
    roundingModes,
    hitPolicies,
    groupCounts,
    remainderRules,
  ];
  const rows = tables.flatMap((table) => Object.values(table));
  return rows.find(({ zh, en }) => zh === word || en === word);
}
