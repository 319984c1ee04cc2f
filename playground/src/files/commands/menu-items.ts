import type { MenuProps } from 'antd';
import type { Say } from '../../texts/use-text.js';
import { canOpenFolder, type LastFolder } from '../folder-store.js';
import { askForCases } from './ask-for-cases.js';
import { useAsking } from './asking.js';
import { downloadCurrent } from './download-current.js';
import { pickFiles } from './open-files.js';
import { openFolder } from './open-folder.js';
import { downloadAll } from './zip.js';

type Items = NonNullable<MenuProps['items']>;

const texts = {
  newPolicy: { zh: '新建条例…', en: 'New policy…' },
  newCases: { zh: '新建用例文件…', en: 'New file of cases…' },
  openFiles: { zh: '打开文件…', en: 'Open files…' },
  openFolder: { zh: '打开本机文件夹…', en: 'Open a folder…' },
  openLast: { zh: '再次打开文件夹 {name}', en: 'Open the folder {name} again' },
  duplicate: { zh: '复制一份…', en: 'Duplicate…' },
  rename: { zh: '改名…', en: 'Rename…' },
  remove: { zh: '删除…', en: 'Delete…' },
  bringBack: { zh: '找回删除的文件…', en: 'Bring back a deleted file…' },
  download: { zh: '下载这个文件', en: 'Download this file' },
  downloadAll: { zh: '全部下载（zip）', en: 'Download all (zip)' },
};

export interface ItemsOptions {
  readonly say: Say;
  /** The file at hand. */
  readonly current: string | undefined;
  readonly last: LastFolder | undefined;
  readonly hasDeleted: boolean;
}

/** All that can be done with files as a whole. */
export function menuItems({ say, current, last, hasDeleted }: ItemsOptions): Items {
  const { ask } = useAsking.getState();
  const ofCurrent = (key: string, label: string, act: (path: string) => void): Items[number] => ({
    key,
    label,
    disabled: current === undefined,
    onClick: () => current !== undefined && act(current),
  });
  return [
    { key: 'policy', label: say(texts.newPolicy), onClick: () => ask({ kind: 'policy' }) },
    ofCurrent('cases', say(texts.newCases), (path) => void askForCases(path)),
    { type: 'divider' },
    { key: 'files', label: say(texts.openFiles), onClick: pickFiles },
    ...folderItems(say, last),
    { type: 'divider' },
    ofCurrent('duplicate', say(texts.duplicate), (path) => ask({ kind: 'duplicate', path })),
    ofCurrent('rename', say(texts.rename), (path) => ask({ kind: 'rename', path })),
    ofCurrent('remove', say(texts.remove), (path) => ask({ kind: 'remove', path })),
    ...(hasDeleted
      ? [{ key: 'bin', label: say(texts.bringBack), onClick: () => ask({ kind: 'bin' }) }]
      : []),
    { type: 'divider' },
    ofCurrent('download', say(texts.download), downloadCurrent),
    { key: 'all', label: say(texts.downloadAll), onClick: () => void downloadAll() },
  ];
}

function folderItems(say: Say, last: LastFolder | undefined): Items {
  if (!canOpenFolder()) return [];
  const pick = { key: 'folder', label: say(texts.openFolder), onClick: () => void openFolder() };
  if (last === undefined) return [pick];
  const label = say(texts.openLast, { name: last.name });
  return [pick, { key: 'last', label, onClick: () => void openFolder(last.open) }];
}
