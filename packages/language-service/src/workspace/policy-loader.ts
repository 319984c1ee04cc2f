import { type LoadedPolicy, type LoadResult, loadPolicies, loadPolicy } from 'tiaoli';
import { createKept } from './kept.js';
import type { Mentions } from './mentions.js';

/** What the loader is told of the policy files of a workspace. */
export interface PolicyFiles {
  /** In order. */
  paths(): readonly string[];
  pathsOf(policy: string): readonly string[];
  text(path: string): string;
  mentions(path: string): Mentions;
}

export interface PolicyLoader {
  load(path: string): LoadResult;
  forget(path: string): void;
}

/**
 * Loads policy files one by one, each with those that it may use: so a changed text costs its own
 * check and those of the files that use it.
 */
export function createPolicyLoader(files: PolicyFiles): PolicyLoader {
  const alone = createKept<LoadResult>();
  const together = createKept<LoadResult>();

  function loadFile(path: string, over: ReadonlySet<string>): LoadResult {
    const inside = new Set([...over, path]);
    const around = candidates(path, files);
    // Files that go in circles, or use a file with errors, are told so by loading them together.
    if (around.some((each) => inside.has(each))) return loadTogether(path);
    const used = around.map((each) => loadFile(each, inside));
    const policies = used.flatMap(({ policy }) => policy ?? []);
    if (policies.length < used.length) return loadTogether(path);
    return alone.get(path, [files.text(path), ...used], () => loadAlone(path, policies));
  }

  function loadAlone(path: string, uses: readonly LoadedPolicy[]): LoadResult {
    return loadPolicy(files.text(path), { name: path, uses });
  }

  function loadTogether(path: string): LoadResult {
    const paths = closure(path, files);
    const texts = paths.map(files.text);
    return together.get(path, [...paths, ...texts], () => {
      const results = loadPolicies(
        paths.map((name, index) => ({ name, text: texts[index] ?? '' })),
      );
      return results[paths.indexOf(path)] ?? loadAlone(path, []);
    });
  }

  return {
    load: (path) => loadFile(path, new Set()),
    forget(path) {
      alone.delete(path);
      together.delete(path);
    },
  };
}

/** Files that a policy may use; where it names one that is not there, also those it may have meant. */
function candidates(path: string, files: PolicyFiles): readonly string[] {
  const { others } = files.mentions(path);
  if (others.size === 0) return [];
  const named = [...others].map((id) => files.pathsOf(id));
  const meant = named.every((paths) => paths.length > 0) ? [] : soleFiles(path, files);
  return [...new Set([...named.flat(), ...meant])];
}

/** Files that use no others, so that they cannot lead back. */
function soleFiles(path: string, files: PolicyFiles): readonly string[] {
  return files.paths().filter((each) => each !== path && files.mentions(each).others.size === 0);
}

function closure(path: string, files: PolicyFiles): readonly string[] {
  const all = new Set([path]);
  // A set goes on with what is added while it is walked.
  for (const each of all) for (const other of candidates(each, files)) all.add(other);
  return [...all];
}
