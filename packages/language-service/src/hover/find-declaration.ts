import type { Policy } from '@tiaoli/syntax';
import type { LoadResult } from 'tiaoli';
import type { PolicySymbol } from '../symbols/symbol.js';
import type { Workspace } from '../workspace/workspace.js';

/** The file of a policy that is spoken of. */
export interface DeclaringFile {
  readonly path: string;
  readonly text: string;
  readonly syntax: Policy;
  readonly loaded: LoadResult;
}

/** The file at hand where it declares the symbol itself; else the version in force, else the newest. */
export function declaringFile(
  workspace: Workspace,
  path: string,
  symbol: PolicySymbol,
  asOf: string | undefined,
): DeclaringFile | undefined {
  const files = workspace.pathsOf(symbol.policy).flatMap((each) => {
    const loaded = workspace.loaded(each);
    const syntax = loaded?.syntax;
    if (loaded === undefined || syntax === undefined) return [];
    return [{ path: each, text: workspace.text(each) ?? '', syntax, loaded }];
  });
  const effective = ({ syntax }: DeclaringFile): string => syntax.effective?.text ?? '';
  const inOrder = files.sort((a, b) => (effective(a) < effective(b) ? -1 : 1));
  const inForce = inOrder.filter((file) => asOf !== undefined && effective(file) <= asOf).at(-1);
  return files.find((file) => file.path === path) ?? inForce ?? inOrder.at(-1);
}
