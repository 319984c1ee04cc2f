import { occurrencesIn, renameAt } from '@tiaoli/language-service';
import { expect, test } from 'vitest';
import { bundledWorkspace } from './bundled.js';

const workspace = bundledWorkspace();
const policies = workspace.paths().filter((path) => workspace.kindOf(path) === 'policy');

/** A name of each policy, of another place in each, so that all kinds have their turn. */
test.each(policies.map((path, index) => [path, index] as const))(
  'a name of %s can be changed everywhere',
  (path, index) => {
    const declared = occurrencesIn(workspace, path).filter(
      ({ role, symbol }) => role === 'declaration' && symbol.kind !== 'policy',
    );
    const chosen = declared[(index * 7) % declared.length];
    expect(chosen).toBeDefined();
    const renaming = renameAt(workspace, path, chosen?.span.start ?? 0, '另起之名甲乙丙');
    expect(renaming).toHaveProperty('edits.0');
  },
);
