import { renameAt } from '@tiaoli/language-service';
import { applied, editorPage } from './editor-page.js';

editorPage('renames', ({ workspace, path, offset, words }) => {
  const renaming = renameAt(workspace, path, offset, words);
  return 'problem' in renaming
    ? `${renaming.problem.zh}\n${renaming.problem.en}`
    : applied(workspace, renaming.edits);
});
