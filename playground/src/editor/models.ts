import { useFiles } from '../state/files.js';
import { editor, Uri } from './monaco.js';

/** The name of the language in the editor. */
export const languageId = 'tiaoli';

/** The editor's model of a file: one for each, so that undo and scroll survive a look elsewhere. */
export function modelOf(path: string): editor.ITextModel {
  const uri = uriOf(path);
  const known = editor.getModel(uri);
  if (known !== null) return known;
  const text = useFiles.getState().byPath.get(path)?.text ?? '';
  const model = editor.createModel(text, languageId, uri);
  model.onDidChangeContent(() => useFiles.getState().edit(path, model.getValue()));
  return model;
}

export function uriOf(path: string): Uri {
  return Uri.from({ scheme: 'policy', path: `/${path}` });
}

export function pathOf(uri: Uri): string {
  return uri.path.slice(1);
}

/** Takes over what changed outside of the editor, as one step that can be undone. */
export function followStore(): () => void {
  return useFiles.subscribe(({ byPath }, before) => {
    if (byPath === before.byPath) return;
    for (const model of editor.getModels()) {
      if (model.uri.scheme !== 'policy') continue;
      const text = byPath.get(pathOf(model.uri))?.text;
      if (text === undefined) model.dispose();
      else if (text !== model.getValue()) {
        model.pushEditOperations(null, [{ range: model.getFullModelRange(), text }], () => null);
      }
    }
  });
}
