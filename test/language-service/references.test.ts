import { referencesAt } from '@tiaoli/language-service';
import { editorPage, located } from './editor-page.js';

editorPage('references', ({ workspace, path, offset }) =>
  located(workspace, referencesAt(workspace, path, offset)),
);
