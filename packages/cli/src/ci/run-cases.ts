import { failed } from '../attempt.js';
import { type RanFile, runFile } from '../commands/test.js';
import type { Context } from '../context.js';
import type { Finding } from '../output/finding.js';
import { placed } from './find-readable.js';
import type { CaseSource, CiSources } from './read-sources.js';

/** A file of cases and what came of running it. */
export interface CiCases extends CaseSource {
  /** Nothing where a version of its policy has errors, or where it cannot be read. */
  readonly ran?: RanFile;
  readonly unreadable: readonly Finding[];
  readonly milliseconds: number;
}

/** Runs the files of cases of some policies, once for all steps. */
export function runCasesOf(
  { cases, versions, broken }: CiSources,
  isWanted: (policy: string) => boolean,
  context: Context,
): readonly CiCases[] {
  return cases
    .filter(({ policy }) => isWanted(policy))
    .map((each): CiCases => {
      if (broken.has(each.policy)) return { ...each, unreadable: [], milliseconds: 0 };
      const start = performance.now();
      const ran = runFile(each.source, versions, context);
      const milliseconds = performance.now() - start;
      if (failed(ran)) {
        return { ...each, unreadable: placed(ran, each.source.name), milliseconds };
      }
      return { ...each, ran: ran.value, unreadable: [], milliseconds };
    });
}

export function ranFiles(cases: readonly CiCases[]): readonly RanFile[] {
  return cases.flatMap(({ ran }) => ran ?? []);
}
