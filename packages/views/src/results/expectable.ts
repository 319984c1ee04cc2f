import type { Bilingual } from '@tiaoli/diagnostics';
import type { ResultsView, ResultView } from './results.js';

/** A result of now that a case may expect. */
export interface Expectable extends Pick<ResultView, 'status' | 'words'> {
  /** The rule, behind the path of its element. */
  readonly key: string;
  readonly title: Bilingual;
}

/** What a case of these results may expect, with those of the elements of lists. */
export function expectableResults({
  results,
  lists,
}: Pick<ResultsView, 'results' | 'lists'>): readonly Expectable[] {
  const own = results.map(({ rule, title, status, words }) => ({
    key: rule,
    title,
    status,
    words,
  }));
  const ofElements = lists.flatMap(({ list, elements }) =>
    // Lists inside lists have no name that a case could call their elements by here.
    list.includes('[')
      ? []
      : elements.flatMap(({ key, path, results: each }) =>
          each.map(({ rule, title, status, words }) => ({
            key: `${path}.${rule}`,
            title: { zh: `${key} ${title.zh}`, en: `${key} ${title.en}` },
            status,
            words,
          })),
        ),
  );
  return [...own, ...ofElements].map(({ words, ...rest }) =>
    words === undefined ? rest : { ...rest, words },
  );
}
