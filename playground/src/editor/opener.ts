import { useFiles } from '../state/files.js';
import { useFocus } from '../state/focus.js';
import { pathOf } from './models.js';
import { editor, Range } from './monaco.js';

/** Opens the file of a place that lies in another one: a declaration, a reference. */
export function registerOpener(): void {
  editor.registerEditorOpener({
    openCodeEditor: (_source, resource, selection) => {
      const path = pathOf(resource);
      if (resource.scheme !== 'policy' || !useFiles.getState().byPath.has(path)) return false;
      const model = editor.getModel(resource);
      if (model === null) return false;
      const range = Range.lift(
        selection === undefined || 'startLineNumber' in selection
          ? (selection ?? new Range(1, 1, 1, 1))
          : Range.fromPositions(selection),
      );
      const start = model.getOffsetAt(range.getStartPosition());
      useFocus.getState().show(path, start, model.getOffsetAt(range.getEndPosition()));
      return true;
    },
  });
}
