import { pathOf } from '../models.js';
import type { languages } from '../monaco.js';
import { askEngine } from './ask.js';

/** The units that are meant but not written. */
export const inlayProvider: languages.InlayHintsProvider = {
  provideInlayHints: async (model) => {
    const inlays = (await askEngine('inlays', pathOf(model.uri), model)) ?? [];
    const hints = inlays.map(({ offset, label }) => ({
      label,
      position: model.getPositionAt(offset),
    }));
    return { hints, dispose: () => undefined };
  },
};
