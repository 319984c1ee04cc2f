import { policyOfCaseTable, readCases, readCaseTable, runCaseSteps } from '@tiaoli/cases';
import type { LoadedPolicy } from 'tiaoli';
import { createKept } from './kept.js';
import { isSheet } from './kind-of-text.js';
import type { Mentions } from './mentions.js';
import type { RanCases, Workspace } from './workspace.js';

export interface CaseRunner {
  policyOf(path: string): string | undefined;
  run(path: string): RanCases;
  /** As `run`, with a pause after every case. */
  steps(path: string): Generator<undefined, RanCases>;
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

  function* steps(path: string): Generator<undefined, RanCases> {
    const text = workspace.text(path) ?? '';
    const id = policyOf(path);
    const results = workspace.pathsOf(id ?? '').flatMap((each) => workspace.loaded(each) ?? []);
    const from = [text, id, ...results];
    const known = kept.peek(path, from);
    if (known !== undefined) return known;
    const policies = results.flatMap(({ policy }) => policy ?? []);
    const ran = yield* readAndRun(path, text, id, policies);
    return kept.get(path, from, () => ran);
  }

  function run(path: string): RanCases {
    const all = steps(path);
    for (;;) {
      const { done, value } = all.next();
      if (done) return value;
    }
  }

  return {
    policyOf,
    run,
    steps,
    forget(path) {
      kept.delete(path);
      keptIds.delete(path);
    },
  };
}

function* readAndRun(
  path: string,
  text: string,
  id: string | undefined,
  policies: readonly LoadedPolicy[],
): Generator<undefined, RanCases> {
  const about = id === undefined ? {} : { policy: id };
  const { file, diagnostics } = isSheet(path)
    ? readCaseTable(text, { name: path, policies, ...about })
    : readCases(text, { name: path });
  if (file === undefined) return { diagnostics };
  return { file, run: yield* runCaseSteps(file, policies), diagnostics };
}

function folderOf(path: string): string {
  return path.replace(/\/?[^/]*$/, '');
}
