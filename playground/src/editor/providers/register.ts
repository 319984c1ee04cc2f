import { languageId } from '../models.js';
import { type IDisposable, languages } from '../monaco.js';
import { completionProvider } from './completion.js';
import { fixProvider } from './fixes.js';
import { foldingProvider } from './folding.js';
import { formattingProvider } from './formatting.js';
import { hoverProvider } from './hover.js';
import { inlayProvider } from './inlays.js';
import { definitionProvider, referenceProvider } from './navigation.js';
import { outlineProvider } from './outline.js';
import { renameProvider } from './rename.js';
import { tokenProvider } from './tokens.js';

/** Everything that the editor asks about a text: answered by the engine. One file a feature. */
export function registerProviders(): readonly IDisposable[] {
  languages.register({ id: languageId });
  languages.setLanguageConfiguration(languageId, {
    comments: { lineComment: '#' },
    brackets: [
      ['{', '}'],
      ['[', ']'],
      ['(', ')'],
      ['（', '）'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}' },
      { open: '[', close: ']' },
      { open: '(', close: ')' },
      { open: '（', close: '）' },
      { open: '「', close: '」' },
    ],
    // Names are cut by the language, not by the editor: what stands between signs is one word.
    wordPattern: /[\p{L}\p{N}_]+/u,
    onEnterRules: [
      {
        beforeText: /:\s*\|?\s*$/,
        action: { indentAction: languages.IndentAction.Indent },
      },
    ],
  });
  return [
    languages.registerDocumentSemanticTokensProvider(languageId, tokenProvider),
    languages.registerCompletionItemProvider(languageId, completionProvider),
    languages.registerHoverProvider(languageId, hoverProvider),
    languages.registerCodeActionProvider(languageId, fixProvider),
    languages.registerDefinitionProvider(languageId, definitionProvider),
    languages.registerReferenceProvider(languageId, referenceProvider),
    languages.registerRenameProvider(languageId, renameProvider),
    languages.registerDocumentSymbolProvider(languageId, outlineProvider),
    languages.registerFoldingRangeProvider(languageId, foldingProvider),
    languages.registerInlayHintsProvider(languageId, inlayProvider),
    languages.registerDocumentFormattingEditProvider(languageId, formattingProvider),
  ];
}
