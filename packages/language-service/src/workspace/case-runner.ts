import { policyOfCaseTable, readCases, readCaseTable, runCases } from '@tiaoli/cases';
import type { LoadedPolicy } from 'tiaoli';
import { createKept } from './kept.js';
import { isSheet } from './kind-of-text.js';
import type { Mentions } from './mentions.js';
import type { RanCases, Workspace } from './workspace.js';

export interface CaseRunner {
  policyOf(path: string): string | undefined;
  run(path: string): RanCases;
  forget(path: string): void;
}

/** Runs files of cases, each again only when it or the policy that it is about has changed. */
export function createCaseRunner(
  workspace: Workspace,
  mentions: (path: string) => Mentions,
): CaseRunner {
  const kept = createKept<RanCases>();
  const keptIds = createKept<string | undefined>();

  function policyOf(path: string): string | undefined {
    if (!isSheet(path)) return mentions(path).id;
    const text = workspace.text(path) ?? '';
    const claimed = keptIds.get(path, [text], () => policyOfCaseTable(text));
    return claimed ?? policyBeside(path);
  }

  /** A sheet need not say which policy it is about where it lies with the versions of one. */
  function policyBeside(path: string): string | undefined {
    const folder = path.replace(/(?:(?:^|\/)cases)?\/?[^/]*$/, '');
    const ids = new Set(
      workspace
        .paths()
        .filter((each) => workspace.kindOf(each) === 'policy' && folderOf(each) === folder)
        .map((each) => mentions(each).id),
    );
    return ids.size === 1 ? [...ids][0] : undefined;
  }

  function run(path: string): RanCases {
    const text = workspace.text(path) ?? '';
    const id = policyOf(path);
    const results = workspace.pathsOf(id ?? '').flatMap((each) => workspace.loaded(each) ?? []);
    return kept.get(path, [text, id, ...results], () => {
      const policies = results.flatMap(({ policy }) => policy ?? []);
      return readAndRun(path, text, id, policies);
    });
  }

  return {
    policyOf,
    run,
    forget(path) {
      kept.delete(path);
      keptIds.delete(path);
    },
  };
}

function readAndRun(
  path: string,
  text: string,
  id: string | undefined,
  policies: readonly LoadedPolicy[],
): RanCases {
  const about = id === undefined ? {} : { policy: id };
  const { file, diagnostics } = isSheet(path)
    ? readCaseTable(text, { name: path, policies, ...about })
    : readCases(text, { name: path });
  return file === undefined
    ? { diagnostics }
    : { file, run: runCases(file, policies), diagnostics };
}

function folderOf(path: string): string {
  return path.replace(/\/?[^/]*$/, '');
}
