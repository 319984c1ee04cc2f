import { pathOf } from '../models.js';
import { languages } from '../monaco.js';
import { askEngine } from './ask.js';

/** The parts of a text that can be folded away. */
export const foldingProvider: languages.FoldingRangeProvider = {
  provideFoldingRanges: async (model) => {
    const ranges = (await askEngine('folding', pathOf(model.uri), model)) ?? [];
    return ranges.map(({ start, end, kind }) => ({
      start: model.getPositionAt(start).lineNumber,
      end: model.getPositionAt(end).lineNumber,
      ...(kind === 'comment' ? { kind: languages.FoldingRangeKind.Comment } : {}),
    }));
  },
};
