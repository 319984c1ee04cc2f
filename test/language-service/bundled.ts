import { createWorkspace, type Workspace } from '@tiaoli/language-service';
import { filesUnder, readText } from '../support/repository.js';

/** All files of the bundled policies, as the playground holds them. */
export function bundledWorkspace(): Workspace {
  const files = filesUnder('policies', '.yaml', '.csv');
  return createWorkspace(
    files.map((file) => ({ path: file.replace('policies/', ''), text: readText(file) })),
  );
}
