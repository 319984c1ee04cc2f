import type { Diagnostic } from '@tiaoli/diagnostics';
import { checkVersions, type VersionTimeline, versionTimeline } from 'tiaoli';
import type { EngineContext } from '../feature.js';

/** The versions of the policy of a file. The `source` of each is its path. */
export interface PolicyVersions {
  readonly policy: string;
  /** Absent where no version loads. */
  readonly timeline?: VersionTimeline;
  /** What is found only when the versions are seen together. */
  readonly findings: readonly Diagnostic[];
  /** Files of the policy that have errors, and so are not on the time line. */
  readonly broken: readonly string[];
}

/** Nothing where the file does not say which policy it is. */
export function versions({ workspace }: EngineContext, path: string): PolicyVersions | undefined {
  const id = workspace.loaded(path)?.syntax?.id?.text;
  if (id === undefined) return undefined;
  const policies = workspace.policies();
  const timeline = versionTimeline(policies, id);
  return {
    policy: id,
    ...(timeline === undefined ? {} : { timeline }),
    findings: checkVersions(policies)
      .filter(({ policy }) => policy.id === id)
      .map(({ diagnostic }) => diagnostic),
    broken: workspace.pathsOf(id).filter((each) => workspace.loaded(each)?.policy === undefined),
  };
}
