import { inlaysOf } from '@tiaoli/language-service';
import { editorPage } from './editor-page.js';

/** The lines that have inlays, with each in angle brackets. */
editorPage('inlays', ({ workspace, path }) => {
  const text = workspace.text(path) ?? '';
  const shown = [...inlaysOf(workspace, path)]
    .reverse()
    .reduce(
      (all, { offset, label }) => `${all.slice(0, offset)}⟨${label}⟩${all.slice(offset)}`,
      text,
    );
  return shown
    .split('\n')
    .filter((line) => line.includes('⟨'))
    .join('\n');
});
