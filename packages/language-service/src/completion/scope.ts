import {
  allRules,
  builtInUnits,
  checklistFields,
  comparisonWords,
  expressionKeywords,
  functions,
  type KeywordLanguage,
  milestoneFields,
  milestoneStatuses,
  type Policy,
  rangeWord,
  scoreFields,
} from '@tiaoli/syntax';
import type { PolicyNames } from '../symbols/policy-names.js';
import type { UsedNames } from '../symbols/used-names.js';
import type { Lexicon, PieceKind } from './pieces.js';
import type { SortsOf } from './sorts.js';

/** What is known where an expression is written. */
export interface Scope extends SortsOf {
  readonly policy: Policy;
  readonly names: PolicyNames;
  readonly used: UsedNames;
  readonly inside: readonly string[];
  /** The rule that is being written, which cannot rest on itself. */
  readonly rule?: string;
  /** Of the words of expressions, which may be another than that of the keys. */
  readonly language: KeywordLanguage;
}

/** Every word that can stand in an expression of a policy. */
export function lexiconOf({ policy, names, used }: Scope): Lexicon {
  const lexicon = new Map<string, PieceKind>();
  const add = (kind: PieceKind, words: Iterable<string>): void => {
    for (const word of words) if (word !== '') lexicon.set(word, kind);
  };
  const both = (table: Readonly<Record<string, { zh: string; en: string }>>): readonly string[] =>
    Object.values(table).flatMap(({ zh, en }) => [zh, en]);
  add('unit', [...builtInUnits.map(({ name }) => name), ...names.units]);
  add('comparison', [...comparisonWords.map(({ word }) => word), rangeWord]);
  add('name', both({ ...scoreFields, ...checklistFields, ...milestoneFields }));
  add(
    'name',
    Object.values(milestoneStatuses).map(({ zh }) => zh),
  );
  for (const id of names.uses.values()) {
    for (const version of used(id)) add('name', [...version.top.keys(), ...version.values]);
  }
  add(
    'name',
    allRules(policy).flatMap(({ body }) => partNames(body)),
  );
  add('name', [...names.values, ...names.uses.keys(), ...names.top.keys()]);
  for (const members of names.members.values()) add('name', members.keys());
  add('word', both(expressionKeywords));
  add('function', both(functions));
  return lexicon;
}

function partNames(body: Policy['rules'][number]['body']): readonly string[] {
  if (body?.kind === 'table') return body.outputs.map(({ name }) => name.text);
  return body?.kind === 'milestones' ? body.milestones.map(({ name }) => name.text) : [];
}
