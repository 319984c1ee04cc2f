import type { Bilingual } from '@tiaoli/diagnostics';
import type { ResultView } from '@tiaoli/views';
import type { Trial } from '../../engine/features/trial.js';

/** A result of now that a case may expect. */
export interface Expectable extends Pick<ResultView, 'status' | 'words'> {
  /** The rule, behind the path of its element. */
  readonly key: string;
  readonly title: Bilingual;
}

export function expectable(trial: Trial | undefined): readonly Expectable[] {
  if (trial === undefined) return [];
  const own = trial.results.map(({ rule, title, status, words }) => ({
    key: rule,
    title,
    status,
    words,
  }));
  const ofElements = trial.lists.flatMap(({ list, elements }) =>
    // Lists inside lists have no name that a case could call their elements by here.
    list.includes('[')
      ? []
      : elements.flatMap(({ key, results }) =>
          results.map(({ rule, title, status, words }) => ({
            key: `${list}[${key}].${rule}`,
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
