import { diagnosticsOf } from '@tiaoli/language-service';
import { editorPage, shown } from './editor-page.js';

editorPage('diagnostics', ({ workspace, path }) =>
  diagnosticsOf(workspace, path)
    .map(({ code, span }) => `${code}: ${shown(workspace.text(path) ?? '', span)}`)
    .join('\n'),
);
