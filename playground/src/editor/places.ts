import type { FileEdit } from '@tiaoli/language-service';
import { refuseChange } from '../share/read-only.js';
import { useFiles } from '../state/files.js';
import { modelOf, uriOf } from './models.js';
import { type editor, type IRange, type languages, Range } from './monaco.js';

/** A part of a text as the editor counts it. */
export function rangeOf(model: editor.ITextModel, start: number, end: number): IRange {
  return Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}

/** Places of any file of the workspace; those that are gone are left out. */
export function locationsOf(
  places: readonly { readonly path: string; readonly start: number; readonly end: number }[],
): languages.Location[] {
  const { byPath } = useFiles.getState();
  return places
    .filter(({ path }) => byPath.has(path))
    .map(({ path, start, end }) => ({
      uri: uriOf(path),
      range: rangeOf(modelOf(path), start, end),
    }));
}

/** Changes of one or several files as one step of the editor. */
export function workspaceEdit(edits: readonly FileEdit[]): languages.WorkspaceEdit {
  return {
    edits: edits.map(({ path, start, end, text }) => {
      const model = modelOf(path);
      const textEdit = { range: rangeOf(model, start, end), text };
      return { resource: model.uri, versionId: model.getVersionId(), textEdit };
    }),
  };
}

/** Applies changes so that each file can undo its own. */
export function applyEdits(edits: readonly FileEdit[]): void {
  if (refuseChange()) return;
  for (const path of new Set(edits.map((edit) => edit.path))) {
    const model = modelOf(path);
    const own = edits
      .filter((edit) => edit.path === path)
      .map(({ start, end, text }) => ({ range: rangeOf(model, start, end), text }));
    model.pushStackElement();
    model.pushEditOperations(null, own, () => null);
    model.pushStackElement();
  }
}
