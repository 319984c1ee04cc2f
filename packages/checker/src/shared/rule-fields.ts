import type { CoreKind } from '@tiaoli/ir';
import {
  checklistFields,
  type Keyword,
  milestoneFields,
  type RuleBody,
  scoreFields,
} from '@tiaoli/syntax';

/** A field that is asked of a rule by a word of the language, and what the core calls it. */
export interface RuleField {
  readonly word: Keyword;
  readonly core: string;
}

const byKey = (words: Readonly<Record<string, Keyword>>): readonly RuleField[] =>
  Object.entries(words).map(([core, word]) => ({ word, core }));

const fields: { readonly [K in CoreKind | RuleBody['kind']]?: readonly RuleField[] } = {
  score: byKey(scoreFields),
  checklist: byKey(checklistFields),
  // A milestone may have any name, so the core counts in the words of its statuses.
  milestones: Object.values<Keyword>(milestoneFields).map((word) => ({ word, core: word.zh })),
};

/** The words that stand after the dot of a rule of some kind. */
export function ruleFieldWords(
  kind: CoreKind | RuleBody['kind'] | undefined,
): readonly RuleField[] {
  return (kind && fields[kind]) ?? [];
}

/** What the core calls a field; undefined where it is none of the language's words. */
export function coreFieldName(
  kind: CoreKind | RuleBody['kind'] | undefined,
  name: string,
): string | undefined {
  return ruleFieldWords(kind).find(({ word }) => word.zh === name || word.en === name)?.core;
}
