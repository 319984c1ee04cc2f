import type { Bilingual } from '@tiaoli/diagnostics';
import type { LoadResult } from 'tiaoli';
import { claimedPolicy } from '../workspace/mentions.js';
import type { Workspace } from '../workspace/workspace.js';
import { groupBy } from './group-by.js';
import type { Library, LibraryFile, LibraryPolicy, LibraryTopic } from './library.js';
import { type IndexedTopic, readIndex } from './read-index.js';
import { newestFirst, versionOf } from './versions.js';

/** The index of a policies folder: what its topics come from. */
const index = 'README.md';

/** The policy in a file, as far as it can be read. */
type Read = (path: string) => LoadResult | undefined;

/** Every policy by its topic, with its versions and what lies beside them. */
export function libraryOf(workspace: Workspace): Library {
  return arrange(workspace, (path) => workspace.loaded(path));
}

/** The same before any policy is read, which takes no time: titles are those of the index. */
export function unreadLibraryOf(workspace: Workspace): Library {
  return arrange(workspace, () => undefined);
}

function arrange(workspace: Workspace, read: Read): Library {
  const indexed = readIndex(workspace.text(index) ?? '');
  const byFolder = policiesByFolder(workspace, titlesIn(indexed), read);
  const registers = workspace.paths().flatMap((path) => registerAt(workspace, path) ?? []);
  const topics = indexed.map(({ title, policies }): LibraryTopic => {
    const found = policies.flatMap(({ folder }) => take(byFolder, folder));
    return { title, policies: found };
  });
  const rest: LibraryTopic = { policies: [...byFolder.values()].flat() };
  return {
    topics: [...topics, rest].filter(({ policies }) => policies.length > 0),
    registers,
  };
}

function take(
  byFolder: Map<string, readonly LibraryPolicy[]>,
  folder: string,
): readonly LibraryPolicy[] {
  const found = byFolder.get(folder) ?? [];
  byFolder.delete(folder);
  return found;
}

function titlesIn(indexed: readonly IndexedTopic[]): ReadonlyMap<string, Bilingual> {
  const all = indexed.flatMap(({ policies }) => policies);
  return new Map(all.map(({ folder, title }) => [folder, title]));
}

function policiesByFolder(
  workspace: Workspace,
  titles: ReadonlyMap<string, Bilingual>,
  read: Read,
): Map<string, readonly LibraryPolicy[]> {
  const paths = workspace.paths();
  const policyPaths = paths.filter((path) => workspace.kindOf(path) === 'policy');
  const byId = groupBy(policyPaths, (path) => idOf(workspace, path));
  const ids = idsByFolder(byId);
  const about = groupBy(paths, (path) => aboutOf(workspace, path, byId, ids));
  const pathOfRegister = registersById(workspace, paths);
  const found = [...byId].map(([id, versions]): readonly [string, LibraryPolicy] => {
    const folder = folderOf(versions[0] ?? '');
    const files = (about.get(id) ?? []).flatMap((path) => fileAt(workspace, path));
    const isRead = versions.some((path) => read(path) !== undefined);
    const registers = isRead ? registersOf(workspace, versions, pathOfRegister) : [];
    return [folder, { ...policyOf(id, versions, titles.get(folder), read), files, registers }];
  });
  const grouped = groupBy(found, ([folder]) => folder);
  return new Map([...grouped].map(([folder, each]) => [folder, each.map(([, policy]) => policy)]));
}

function policyOf(
  id: string,
  paths: readonly string[],
  indexed: Bilingual | undefined,
  read: Read,
): Pick<LibraryPolicy, 'id' | 'title' | 'versions'> {
  const versions = paths.map((path) => versionOf(path, read(path))).sort(newestFirst);
  const titles = versions.flatMap(({ path }) => read(path)?.policy?.core.title ?? []);
  const title = titles[0];
  const zh = title?.zh ?? indexed?.zh ?? id;
  return { id, title: { zh, en: title?.en ?? indexed?.en ?? zh }, versions };
}

function registersOf(
  workspace: Workspace,
  versions: readonly string[],
  byId: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const registered = versions.flatMap((path) => workspace.citing(path)?.registered ?? []);
  const cited = new Set(registered.flatMap(({ register }) => register?.text ?? []));
  return [...cited].flatMap((id) => byId.get(id) ?? []).sort();
}

function registersById(
  workspace: Workspace,
  paths: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const known = paths.flatMap((path) => {
    const id = workspace.register(path)?.register?.id.text;
    return id === undefined ? [] : [{ path, id }];
  });
  const grouped = groupBy(known, ({ id }) => id);
  return new Map([...grouped].map(([id, each]) => [id, each.map(({ path }) => path)]));
}

/** The first policy of each folder: what lies beside it, and in folders below, is about it. */
function idsByFolder(byId: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [id, paths] of byId) {
    for (const path of paths) if (!ids.has(folderOf(path))) ids.set(folderOf(path), id);
  }
  return ids;
}

/** The policy that a file is about: as it says, else the one in whose folder it lies. */
function aboutOf(
  workspace: Workspace,
  path: string,
  known: ReadonlyMap<string, unknown>,
  ids: ReadonlyMap<string, string>,
): string | undefined {
  const stated = workspace.policyOfCases(path);
  if (stated !== undefined && known.has(stated)) return stated;
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
    const id = ids.get(folder);
    if (id !== undefined) return id;
  }
  return undefined;
}

function fileAt(workspace: Workspace, path: string): readonly LibraryFile[] {
  const kind = workspace.kindOf(path);
  return kind === 'policy' || kind === 'register' ? [] : [{ path, kind }];
}

function registerAt(workspace: Workspace, path: string): LibraryFile | undefined {
  if (workspace.kindOf(path) !== 'register') return undefined;
  const title = workspace.register(path)?.register?.title;
  return { path, kind: 'register', ...(title === undefined ? {} : { title }) };
}

function idOf(workspace: Workspace, path: string): string {
  return claimedPolicy(workspace.text(path) ?? '') ?? (folderOf(path) || path);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
