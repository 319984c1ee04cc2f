import type { OutlineItem } from '@tiaoli/language-service';
import { useSettings } from '../../state/settings.js';
import { pathOf } from '../models.js';
import { type editor, languages } from '../monaco.js';
import { rangeOf } from '../places.js';
import { askEngine } from './ask.js';

/** What a text declares, for “go to symbol”. */
export const outlineProvider: languages.DocumentSymbolProvider = {
  provideDocumentSymbols: async (model) => {
    const items = (await askEngine('outline', pathOf(model.uri), model)) ?? [];
    return items.map((item) => symbolOf(item, model));
  },
};

function symbolOf(item: OutlineItem, model: editor.ITextModel): languages.DocumentSymbol {
  const { name, title, start, end, selection, children } = item;
  const { language } = useSettings.getState();
  return {
    name,
    detail: title[language] === name ? '' : title[language],
    kind: languages.SymbolKind.Field,
    tags: [],
    range: rangeOf(model, start, end),
    selectionRange: rangeOf(model, selection.start, selection.end),
    children: children.map((child) => symbolOf(child, model)),
  };
}
