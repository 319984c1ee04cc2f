import { type Library, libraryOf, unreadLibraryOf } from '@tiaoli/language-service';
import type { EngineContext } from '../feature.js';

/** The files of the folder by topic and policy, with what the policies themselves say. */
export async function library(context: EngineContext, _which: 'all'): Promise<Library> {
  await readAll(context);
  return libraryOf(context.workspace);
}

/** The same at once, as far as the index of the folder tells it. */
export function unreadLibrary({ workspace }: EngineContext, _which: 'all'): Library {
  return unreadLibraryOf(workspace);
}

/** Reading all policies takes a while at the start: other questions are answered in between. */
export async function readAll({ workspace }: EngineContext): Promise<void> {
  for (const path of workspace.paths()) {
    const begun = performance.now();
    workspace.loaded(path);
    workspace.citing(path);
    // What is known already takes no time, and needs no rest.
    if (performance.now() - begun > 2) await new Promise((done) => setTimeout(done, 0));
  }
}
