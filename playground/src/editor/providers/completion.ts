import type { Completion } from '@tiaoli/language-service';
import { useSettings } from '../../state/settings.js';
import { pathOf } from '../models.js';
import { type editor, languages } from '../monaco.js';
import { rangeOf } from '../places.js';
import { askEngine } from './ask.js';

/** What may be written at the cursor; names are found by their pinyin too. */
export const completionProvider: languages.CompletionItemProvider = {
  triggerCharacters: [' ', ':', '：', '|', '.', '{', '[', '→', '@'],
  provideCompletionItems: async (model, position) => {
    const version = model.getVersionId();
    const offset = model.getOffsetAt(position);
    const found = await askEngine('complete', { path: pathOf(model.uri), offset }, model);
    if (found === undefined) return { suggestions: [] };
    // What was typed meanwhile narrows the answer; the editor does not ask again. Behind the cursor
    // the text is no longer where it was.
    const end = model.getVersionId() === version ? Number.POSITIVE_INFINITY : offset;
    return { suggestions: found.map((each) => suggestionOf(each, end, model)) };
  },
};

function suggestionOf(
  each: Completion,
  end: number,
  model: editor.ITextModel,
): languages.CompletionItem {
  const { language } = useSettings.getState();
  const { label, insert, range, detail, documentation, filter, kind, sort } = each;
  return {
    label: { label, description: detail[language] },
    insertText: insert,
    range: rangeOf(model, range.start, Math.min(range.end, end)),
    filterText: filter,
    sortText: sort,
    kind: kinds[kind] ?? languages.CompletionItemKind.Variable,
    ...(documentation && { documentation: { value: documentation[language] } }),
  };
}

/** The signs beside what is offered. */
const kinds: { readonly [K in Completion['kind']]?: languages.CompletionItemKind } = {
  key: languages.CompletionItemKind.Property,
  keyword: languages.CompletionItemKind.Keyword,
  function: languages.CompletionItemKind.Function,
  unit: languages.CompletionItemKind.Unit,
  value: languages.CompletionItemKind.EnumMember,
  enumeration: languages.CompletionItemKind.Enum,
  parameter: languages.CompletionItemKind.Constant,
  rule: languages.CompletionItemKind.Method,
  clause: languages.CompletionItemKind.Reference,
};
