import { builtInUnits, type Keyword, type KeywordLanguage } from '@tiaoli/syntax';
import { kindWords } from '../hover/kind-words.js';
import { both } from '../hover/markdown.js';
import type { SymbolKind } from '../symbols/symbol.js';
import type { Candidate, CompletionKind } from './completion.js';

/** Keywords in the language of the file; they are found by the other spelling too. */
export function wordCandidates(
  table: Readonly<Record<string, Keyword>>,
  language: KeywordLanguage,
  { rank = 0, kind = 'keyword' }: { rank?: number; kind?: CompletionKind } = {},
): readonly Candidate[] {
  return Object.values(table).map((word) => wordCandidate(word, language, rank, kind));
}

export function wordCandidate(
  word: Keyword,
  language: KeywordLanguage,
  rank = 0,
  kind: CompletionKind = 'keyword',
): Candidate {
  const other = language === 'zh' ? word.en : word.zh;
  return { label: word[language], kind, detail: word.doc, also: [other], rank };
}

/** A name of a policy; its title in either language finds it too. */
export function nameCandidate(
  name: string,
  kind: SymbolKind,
  rank: number,
  title: { readonly zh?: string; readonly en?: string } = {},
): Candidate {
  const also = [title.zh, title.en].flatMap((each) => each ?? []).filter((each) => each !== name);
  const word = kindWords[kind];
  const detail = {
    zh: title.zh === undefined || title.zh === name ? word.zh : `${word.zh} · ${title.zh}`,
    en: title.en === undefined ? word.en : `${word.en} · ${title.en}`,
  };
  return { label: name, kind, detail, also, rank };
}

/** Units, those of the policy's own first; `fitting` before all others. */
export function unitCandidates(own: Iterable<string>, fitting?: string): readonly Candidate[] {
  const parts = fitting?.split(/[/·]/) ?? [];
  const rank = (name: string): number => (parts.includes(name) ? 0 : 1);
  const whole =
    fitting === undefined || parts.length < 2
      ? []
      : [{ label: fitting, kind: 'unit' as const, detail: kindWords.unit, rank: 0 }];
  const mine = [...own].map((name) => nameCandidate(name, 'unit', rank(name)));
  const built = builtInUnits.map(
    ({ name, en }): Candidate => ({
      label: name,
      kind: 'unit',
      detail: { zh: kindWords.unit.zh, en },
      also: [en],
      rank: rank(name),
    }),
  );
  return [...whole, ...mine, ...built];
}

export function plainCandidate(label: string, kind: CompletionKind, rank = 0): Candidate {
  return { label, kind, detail: both(label), rank };
}
