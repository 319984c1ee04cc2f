import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { isTemporary } from './atomic-write.js';
import { isAcceptedName } from './names.js';
import { pathsIn } from './paths-in.js';

const wait = 100;
const lookAgain = 2000;

/** Tells which files changed, a little while after they did; gives what stops it. */
export function watchFolder(root: string, changed: (paths: readonly string[]) => void): () => void {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    timer = undefined;
    const paths = [...waiting].sort();
    waiting.clear();
    changed(paths);
  };
  const note = (path: string): void => {
    waiting.add(path);
    timer ??= setTimeout(tell, wait);
  };
  const watcher = watch(root, { recursive: true, persistent: false }, (_event, name) => {
    if (name === null || isTemporary(basename(name))) return;
    const path = name.split(sep).join('/');
    if (isAcceptedName(path)) note(path);
  });
  // A folder that is taken away is not watched any more; requests will say that files are missing.
  watcher.on('error', () => watcher.close());
  const stopComparing = compareNowAndThen(root, note);
  return () => {
    clearTimeout(timer);
    stopComparing();
    watcher.close();
  };
}

/**
 * Finds what the system does not tell of: folders on a network tell nothing, and a file that was
 * just put in the place of another is not watched for a moment.
 */
function compareNowAndThen(root: string, note: (path: string) => void): () => void {
  let known: ReadonlyMap<string, string> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const compare = async (): Promise<void> => {
    const found = await marksIn(root).catch(() => known);
    if (isStopped) return;
    for (const path of known === undefined ? [] : differing(known, found ?? known)) note(path);
    known = found;
    timer = setTimeout(() => void compare(), lookAgain).unref();
  };
  void compare();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** By path, what changes with every writing of a file. */
async function marksIn(root: string): Promise<ReadonlyMap<string, string>> {
  const paths = await pathsIn(root);
  const marks = await Promise.all(
    paths.map(async (path): Promise<[string, string] | undefined> => {
      const found = await stat(join(root, path)).catch(() => undefined);
      return found && [path, `${found.ino} ${found.size} ${found.mtimeMs}`];
    }),
  );
  return new Map(marks.filter((mark) => mark !== undefined));
}

function differing(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = new Set([...before.keys(), ...now.keys()]);
  return [...paths].filter((path) => before.get(path) !== now.get(path));
}
