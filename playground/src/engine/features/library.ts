import { type Library, libraryOf, unreadLibraryOf } from '@tiaoli/language-service';
import type { EngineContext } from '../feature.js';

/** The files of the folder by topic and policy; at once where they may be unread. */
export async function library(
  { workspace }: EngineContext,
  which: 'read' | 'unread',
): Promise<Library> {
  if (which === 'unread') return unreadLibraryOf(workspace);
  await readAll(workspace.paths(), (path) => workspace.loaded(path));
  return libraryOf(workspace);
}

/** Reading every policy takes a while at the start: other questions are answered in between. */
async function readAll(paths: readonly string[], read: (path: string) => unknown): Promise<void> {
  let rested = performance.now();
  for (const path of paths) {
    read(path);
    if (performance.now() - rested < 30) continue;
    await new Promise((done) => setTimeout(done, 0));
    rested = performance.now();
  }
}
