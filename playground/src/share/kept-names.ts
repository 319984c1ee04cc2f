import type { OpenFile } from '../state/files.js';
import { isSharedPath } from './shared-path.js';
import type { Shown, ShownFile } from './shared-state.js';

/** A file of a link that may be kept, and under which name. */
export interface Keeping {
  readonly file: ShownFile;
  readonly name: string;
  readonly isKept: boolean;
  /** The person has another text under this name. */
  readonly isOther: boolean;
}

export type NameProblem = 'bad' | 'taken';

/** What may be kept of a link: the policy, and what goes along that is not there already. */
export function keepingsOf({ policy, others, local }: Shown): readonly Keeping[] {
  const { byPath } = local;
  const present = new Set([...byPath.values()].map(({ text }) => text));
  const wanted = [policy, ...others.filter(({ text }) => !present.has(text))];
  return wanted.map((file) => {
    const isOther = byPath.has(file.path);
    // Two texts of one policy would both be used: the person's own comes first.
    const isKept = file === policy || !isOther;
    return { file, name: freeName(file.path, byPath), isKept, isOther };
  });
}

/** What is wrong with each name, of those that are kept. */
export function nameProblems(
  keepings: readonly Keeping[],
  byPath: ReadonlyMap<string, OpenFile>,
): readonly (NameProblem | undefined)[] {
  // Windows and macOS hold names in capitals for the same.
  const taken = new Set([...byPath.keys()].map((path) => path.toLowerCase()));
  return keepings.map(({ name, isKept }) => {
    if (!isKept) return undefined;
    const plain = name.toLowerCase();
    if (taken.has(plain)) return 'taken';
    taken.add(plain);
    return isSharedPath(name) ? undefined : 'bad';
  });
}

function freeName(path: string, byPath: ReadonlyMap<string, unknown>): string {
  const taken = new Set([...byPath.keys()].map((each) => each.toLowerCase()));
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./]+)?$/.exec(path) ?? [];
  let name = path;
  for (let number = 1; taken.has(name.toLowerCase()); number += 1) {
    name = `${stem}-shared-${number}${ending}`;
  }
  return name;
}
