import { normalizeWidth } from '@tiaoli/syntax';
import type { Workspace } from '../workspace/workspace.js';

/** Files that may hold one of some names; the others need not be read. */
export function filesWith(workspace: Workspace, names: ReadonlySet<string>): readonly string[] {
  return workspace.paths().filter((path) => {
    const kind = workspace.kindOf(path);
    if (kind !== 'policy' && kind !== 'cases') return false;
    const text = normalizeWidth(workspace.text(path) ?? '');
    return [...names].some((name) => text.includes(name));
  });
}
