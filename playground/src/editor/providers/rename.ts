import { useSettings } from '../../state/settings.js';
import { pathOf } from '../models.js';
import { type languages, Range } from '../monaco.js';
import { rangeOf, workspaceEdit } from '../places.js';
import { askEngine } from './ask.js';

const texts = {
  nothing: { zh: '这里没有可以改的名称', en: 'There is no name here that could be changed' },
};

/** Changes a name everywhere, or says why not. */
export const renameProvider: languages.RenameProvider = {
  resolveRenameLocation: async (model, position) => {
    const at = { path: pathOf(model.uri), offset: model.getOffsetAt(position) };
    const place = await askEngine('nameAt', at, model);
    if (place === undefined) {
      const { language } = useSettings.getState();
      return {
        range: Range.fromPositions(position),
        text: '',
        rejectReason: texts.nothing[language],
      };
    }
    const range = rangeOf(model, place.start, place.end);
    return { range, text: model.getValueInRange(range) };
  },
  provideRenameEdits: async (model, position, name) => {
    const at = { path: pathOf(model.uri), offset: model.getOffsetAt(position) };
    const renamed = await askEngine('rename', { ...at, name });
    if (renamed === undefined) return { edits: [] };
    if ('edits' in renamed) return workspaceEdit(renamed.edits);
    return { edits: [], rejectReason: renamed.problem[useSettings.getState().language] };
  },
};
