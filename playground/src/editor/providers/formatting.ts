import { useNotices } from '../../state/notices.js';
import { pathOf } from '../models.js';
import type { languages } from '../monaco.js';
import { rangeOf } from '../places.js';
import { askEngine } from './ask.js';

/** The canonical form of a policy; a text with errors stays as it is, and the person is told. */
export const formattingProvider: languages.DocumentFormattingEditProvider = {
  provideDocumentFormattingEdits: async (model) => {
    const formatted = await askEngine('format', { path: pathOf(model.uri) }, model);
    if (formatted === undefined) return [];
    if ('problem' in formatted) {
      useNotices.getState().tell('warning', formatted.problem);
      return [];
    }
    return formatted.edits.map(({ start, end, text }) => ({
      range: rangeOf(model, start, end),
      text,
    }));
  },
};
