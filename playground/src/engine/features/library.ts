import type { Bilingual } from '@tiaoli/diagnostics';
import type { EngineContext } from '../feature.js';

/** One version of a policy as the library lists it. */
export interface LibraryEntry {
  readonly path: string;
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly effective: string;
  readonly until?: string;
}

/** Every policy file that reads without errors. */
export function library({ workspace }: EngineContext, _which: 'all'): readonly LibraryEntry[] {
  return workspace.paths().flatMap((path) => {
    if (workspace.kindOf(path) !== 'policy') return [];
    const policy = workspace.loaded(path)?.policy;
    if (policy === undefined) return [];
    const { id, version, effective, until, core } = policy;
    const title = { zh: core.title?.zh ?? id, en: core.title?.en ?? core.title?.zh ?? id };
    return [{ path, id, version, title, effective, ...(until === undefined ? {} : { until }) }];
  });
}
