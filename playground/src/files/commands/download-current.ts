import { useFiles } from '../../state/files.js';
import { downloadText } from '../download.js';

/** Gives a file to the browser as this page has it, unsaved changes too. */
export function downloadCurrent(path: string): void {
  downloadText(path, useFiles.getState().byPath.get(path)?.text ?? '');
}
