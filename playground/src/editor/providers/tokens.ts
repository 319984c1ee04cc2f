import { tokenKinds } from '@tiaoli/language-service';
import { pathOf } from '../models.js';
import type { languages } from '../monaco.js';
import { askEngine } from './ask.js';

const declaration = 'declaration';

/** The colours of a text: what each piece of it is. */
export const tokenProvider: languages.DocumentSemanticTokensProvider = {
  getLegend: () => ({ tokenTypes: [...tokenKinds], tokenModifiers: [declaration] }),
  provideDocumentSemanticTokens: async (model) => {
    const version = model.getVersionId();
    const tokens = await askEngine('tokens', pathOf(model.uri), model);
    // Of an earlier text; the editor asks again about the present one.
    if (tokens === undefined || model.getVersionId() !== version) return null;
    const data = new Uint32Array(tokens.length * 5);
    let line = 1;
    let column = 1;
    for (const [index, { start, end, kind, declares }] of tokens.entries()) {
      const at = model.getPositionAt(start);
      // Each place is told from the one before it.
      const columns = at.lineNumber === line ? at.column - column : at.column - 1;
      const row = [
        at.lineNumber - line,
        columns,
        end - start,
        tokenKinds.indexOf(kind),
        declares ? 1 : 0,
      ];
      data.set(row, index * 5);
      line = at.lineNumber;
      column = at.column;
    }
    return { data };
  },
  releaseDocumentSemanticTokens: () => undefined,
};
