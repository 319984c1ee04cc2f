import type { Language } from '@tiaoli/diagnostics';
import type { PolicyComparison } from '../compare-policies.js';
import { differenceWords, regionWords } from '../words/behaviour-words.js';
import { changeWords, pieceWords } from '../words/change-words.js';

/** The same as plain JSON. */
export function reportData(comparison: PolicyComparison, language: Language) {
  const { before, after, text, changes, behaviour, classification, population } = comparison;
  const version = ({ id, version: number, effective, hash }: PolicyComparison['before']) => ({
    policy: id,
    version: number,
    effective,
    hash,
  });
  return {
    before: version(before),
    after: version(after),
    classification,
    changes: changes.map(({ title: _, pieces, ...change }) => ({
      ...change,
      words: changeWords({ ...change, pieces, title: _ })[language],
      pieces: pieces.map(({ what, ...piece }) => ({
        ...piece,
        what: what[language],
        words: pieceWords({ ...piece, what })[language],
      })),
    })),
    behaviour: {
      ...behaviour,
      differences: behaviour.differences.map((difference) => ({
        ...difference,
        words: differenceWords(difference, { before, after })[language],
        ...(difference.region === undefined
          ? {}
          : {
              region: {
                ...difference.region,
                words: regionWords(difference.region, { before, after })[language],
              },
            }),
      })),
    },
    text,
    ...(population && { population }),
  };
}
