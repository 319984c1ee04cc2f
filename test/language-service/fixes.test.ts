import { quickFixes } from '@tiaoli/language-service';
import { applied, editorPage } from './editor-page.js';

editorPage('fixes', ({ workspace, path, offset, range }) =>
  quickFixes(workspace, path, range.end > range.start ? range : offset)
    .map(({ title, edits }) => `${title.zh} / ${title.en}\n${applied(workspace, edits)}`)
    .join('\n'),
);
