import { pathOf } from '../models.js';
import type { languages } from '../monaco.js';
import { locationsOf } from '../places.js';
import { askEngine } from './ask.js';

/** Where the name under the cursor is declared. */
export const definitionProvider: languages.DefinitionProvider = {
  provideDefinition: async (model, position) => {
    const at = { path: pathOf(model.uri), offset: model.getOffsetAt(position) };
    return locationsOf((await askEngine('definition', at)) ?? []);
  },
};

/** Wherever the name under the cursor stands, in policies and cases. */
export const referenceProvider: languages.ReferenceProvider = {
  provideReferences: async (model, position) => {
    const at = { path: pathOf(model.uri), offset: model.getOffsetAt(position) };
    return locationsOf((await askEngine('references', at)) ?? []);
  },
};
