import { useSettings } from '../../state/settings.js';
import { pathOf } from '../models.js';
import type { languages } from '../monaco.js';
import { workspaceEdit } from '../places.js';
import { askEngine } from './ask.js';

/** The changes that mend what was found at the cursor. */
export const fixProvider: languages.CodeActionProvider = {
  provideCodeActions: async (model, range, { markers }) => {
    const start = model.getOffsetAt({
      lineNumber: range.startLineNumber,
      column: range.startColumn,
    });
    const end = model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn });
    const { language } = useSettings.getState();
    const found = (await askEngine('fixes', { path: pathOf(model.uri), start, end }, model)) ?? [];
    const actions = found.map(
      ({ title, edits, diagnostic }): languages.CodeAction => ({
        title: title[language],
        kind: 'quickfix',
        isPreferred: true,
        diagnostics: markers.filter(({ code }) => code === diagnostic.code),
        edit: workspaceEdit(edits),
      }),
    );
    return { actions, dispose: () => undefined };
  },
};
