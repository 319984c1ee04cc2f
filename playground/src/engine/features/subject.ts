import type { FileKind } from '@tiaoli/language-service';
import { compareVersions } from 'tiaoli';
import type { EngineContext } from '../feature.js';

/** The policy that the panels show for a file. */
export interface Subject {
  readonly kind: FileKind;
  /** The file itself, or for cases the newest version of their policy. */
  readonly policy?: string;
}

export function subject({ workspace }: EngineContext, path: string): Subject {
  const kind = workspace.kindOf(path);
  if (kind === 'policy') return { kind, policy: path };
  const id = workspace.policyOfCases(path);
  if (id === undefined) return { kind };
  const versions = workspace
    .pathsOf(id)
    .map((each) => ({ each, version: workspace.loaded(each)?.policy?.version ?? '0.0.0' }))
    .sort((left, right) => compareVersions(right.version, left.version));
  const [newest] = versions;
  return newest === undefined ? { kind } : { kind, policy: newest.each };
}
