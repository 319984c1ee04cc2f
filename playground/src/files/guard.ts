import { useFiles } from '../state/files.js';
import { saveAll, saveCurrent, unsavedFiles } from './save.js';

/** Saves with Ctrl+S, all with Ctrl+Shift+S, and asks before the page is left with unsaved work. */
export function guardFiles(): () => void {
  const press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void (event.shiftKey ? saveAll() : saveCurrent());
  };
  const leave = (event: BeforeUnloadEvent): void => {
    if (unsavedFiles(useFiles.getState().byPath).length > 0) event.preventDefault();
  };
  window.addEventListener('keydown', press, { capture: true });
  window.addEventListener('beforeunload', leave);
  return () => {
    window.removeEventListener('keydown', press, { capture: true });
    window.removeEventListener('beforeunload', leave);
  };
}
