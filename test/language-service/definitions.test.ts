import { definitionAt } from '@tiaoli/language-service';
import { editorPage, located } from './editor-page.js';

editorPage('definitions', ({ workspace, path, offset }) =>
  located(workspace, definitionAt(workspace, path, offset)),
);
