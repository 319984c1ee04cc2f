import { foldingOf } from '@tiaoli/language-service';
import { editorPage } from './editor-page.js';

editorPage('foldings', ({ workspace, path }) => {
  const text = workspace.text(path) ?? '';
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return foldingOf(workspace, path)
    .map(({ start, end, kind }) => {
      const first = text.slice(start, text.indexOf('\n', start));
      return `${lineOf(start)}-${lineOf(end)} ${kind}: ${first}`;
    })
    .join('\n');
});
