import type { Library, LibraryFile, LibraryPolicy, LibraryVersion } from '@tiaoli/language-service';
import type { MenuProps } from 'antd';
import type { Say } from '../texts/use-text.js';
import { Marked } from './marks.js';
import { mainPath, pathsOf } from './use-library.js';

type Item = NonNullable<MenuProps['items']>[number];

const texts = {
  others: { zh: '未分类', en: 'Not in the index' },
  registers: { zh: '条款登记册', en: 'Registers of clauses' },
  version: { zh: '{version} 版', en: 'Version {version}' },
  from: { zh: '{date} 起', en: 'from {date}' },
  broken: { zh: '读不出版本', en: 'no version can be read' },
  cases: { zh: '用例：{name}', en: 'Cases: {name}' },
  notes: { zh: '说明：{name}', en: 'Notes: {name}' },
};

export interface ItemsOptions {
  readonly say: Say;
  readonly current: string | undefined;
  readonly isUnsaved: (path: string) => boolean;
  /** Ids of the policies to show; all where absent. */
  readonly found: ReadonlySet<string> | undefined;
}

/** The lines of the list: policies by topic, and under the one that is open, all its files. */
export function itemsOf(library: Library, options: ItemsOptions): Item[] {
  const { say, found } = options;
  const topics = library.topics.flatMap(({ title = texts.others, policies }): Item[] => {
    const shown = policies.filter(({ id }) => found?.has(id) ?? true);
    const children = shown.flatMap((policy) => policyItems(policy, library, options));
    return children.length === 0
      ? []
      : [{ type: 'group', key: `topic ${title.zh}`, label: say(title), children }];
  });
  return found === undefined ? [...topics, ...registerItems(library, options)] : topics;
}

function policyItems(policy: LibraryPolicy, library: Library, options: ItemsOptions): Item[] {
  const { say, current, isUnsaved } = options;
  const path = mainPath(policy);
  if (path === undefined) return [];
  const paths = pathsOf(policy);
  const isOpen = current !== undefined && paths.includes(current);
  const errors = policy.versions.reduce((sum, version) => sum + version.errors, 0);
  const title = say(policy.title);
  const item: Item = {
    key: `policy ${path}`,
    title,
    label: (
      <Marked errors={errors} isUnsaved={paths.some(isUnsaved)}>
        {title}
      </Marked>
    ),
  };
  return isOpen ? [item, ...childItems(policy, library, options)] : [item];
}

function childItems(policy: LibraryPolicy, library: Library, options: ItemsOptions): Item[] {
  const { say, isUnsaved } = options;
  const folder = folderOf(policy.versions[0]?.path ?? '');
  const child = (path: string, name: string, errors = 0): Item => ({
    key: path,
    className: 'library-child',
    title: path,
    label: (
      <Marked errors={errors} isUnsaved={isUnsaved(path)}>
        {name}
      </Marked>
    ),
  });
  const named = (file: LibraryFile): string => {
    const text = file.kind === 'cases' ? texts.cases : texts.notes;
    return say(text, { name: nameOf(file.path, folder) });
  };
  return [
    ...policy.versions.map((version) =>
      child(version.path, versionName(version, say), version.errors),
    ),
    ...policy.files.map((file) => child(file.path, named(file))),
    ...library.registers
      .filter(({ path }) => policy.registers.includes(path))
      .map(({ path, title }) => child(`cited ${path}`, title === undefined ? path : say(title))),
  ];
}

function registerItems({ registers }: Library, { say, isUnsaved }: ItemsOptions): Item[] {
  if (registers.length === 0) return [];
  const children = registers.map(({ path, title }) => ({
    key: path,
    title: path,
    label: (
      <Marked errors={0} isUnsaved={isUnsaved(path)}>
        {title === undefined ? path : say(title)}
      </Marked>
    ),
  }));
  return [{ type: 'group', key: 'registers', label: say(texts.registers), children }];
}

function versionName({ version, effective }: LibraryVersion, say: Say): string {
  if (version === undefined) return say(texts.broken);
  const name = say(texts.version, { version });
  return effective === undefined ? name : `${name} · ${say(texts.from, { date: effective })}`;
}

function nameOf(path: string, folder: string): string {
  const inside = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  return inside.replace(/^cases\//, '').replace(/\.ya?ml$/i, '');
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The path that a line stands for. */
export function pathOfKey(key: string): string {
  return key.replace(/^(?:policy|cited) /, '');
}
