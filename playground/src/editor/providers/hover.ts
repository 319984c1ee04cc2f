import { useSettings } from '../../state/settings.js';
import { pathOf } from '../models.js';
import type { languages } from '../monaco.js';
import { rangeOf } from '../places.js';
import { askEngine } from './ask.js';

/** What is known of the name, clause, key or word under the pointer. */
export const hoverProvider: languages.HoverProvider = {
  provideHover: async (model, position) => {
    const offset = model.getOffsetAt(position);
    const found = await askEngine('hover', { path: pathOf(model.uri), offset }, model);
    if (found === undefined) return undefined;
    const { language } = useSettings.getState();
    const texts = [`**${found.title[language]}**`, ...found.sections.map((each) => each[language])];
    return {
      range: rangeOf(model, found.start, found.end),
      // No HTML and no commands: the text comes from a policy.
      contents: texts.map((value) => ({ value, supportHtml: false, isTrusted: false })),
    };
  },
};
