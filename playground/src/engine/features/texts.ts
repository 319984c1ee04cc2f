import type { TextFile } from '@tiaoli/language-service';
import type { EngineContext } from '../feature.js';

/** Takes all files of the folder. */
export function open({ workspace }: EngineContext, files: readonly TextFile[]): void {
  const kept = new Set(files.map(({ path }) => path));
  for (const path of workspace.paths()) if (!kept.has(path)) workspace.remove(path);
  for (const { path, text } of files) workspace.set(path, text);
}

export function change({ workspace }: EngineContext, { path, text }: TextFile): void {
  workspace.set(path, text);
  // While the page draws the key, the text is read: the questions about it are on their way.
  setTimeout(() => workspace.loaded(path));
}

export function remove({ workspace }: EngineContext, path: string): void {
  workspace.remove(path);
}
