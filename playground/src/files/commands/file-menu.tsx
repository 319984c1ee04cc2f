import { FolderOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { useFiles } from '../../state/files.js';
import { useText } from '../../texts/use-text.js';
import { downloadText } from '../download.js';
import { canOpenFolder, pickFolder } from '../folder-store.js';
import { openStore } from '../start.js';
import { bringBack, canBringBack, duplicate, openFiles, remove, rename } from './commands.js';
import { NameDialog } from './name-dialog.js';
import { freePath } from './paths.js';
import { PolicyDialog } from './policy-dialog.js';
import { downloadAll } from './zip.js';

const texts = {
  menu: { zh: '文件', en: 'File' },
  newPolicy: { zh: '新建条例…', en: 'New policy…' },
  openFiles: { zh: '打开文件…', en: 'Open files…' },
  openFolder: { zh: '打开本机文件夹…', en: 'Open a folder…' },
  duplicate: { zh: '复制一份…', en: 'Duplicate…' },
  rename: { zh: '改名…', en: 'Rename…' },
  remove: { zh: '删除…', en: 'Delete…' },
  bringBack: { zh: '找回删除的文件', en: 'Bring back the deleted file' },
  download: { zh: '下载这个文件', en: 'Download this file' },
  downloadAll: { zh: '全部下载（zip）', en: 'Download all (zip)' },
  duplicateTitle: { zh: '复制一份', en: 'Duplicate' },
  renameTitle: { zh: '改名', en: 'Rename' },
  sure: { zh: '删除 {path}？', en: 'Delete {path}?' },
  sureWhy: {
    zh: '文件会从文件夹里删掉；在这个页面里还可以找回来。',
    en: 'The file goes from the folder; in this page it can still be brought back.',
  },
  yes: { zh: '删除', en: 'Delete' },
  no: { zh: '取消', en: 'Cancel' },
};

type Asking = 'policy' | 'duplicate' | 'rename' | undefined;

/** All that can be done with files as a whole. */
export function FileMenu() {
  const say = useText();
  const { modal } = App.useApp();
  const { current, byPath } = useFiles();
  const [asking, setAsking] = useState<Asking>();
  const close = (): void => setAsking(undefined);

  const confirmRemoval = (path: string): void => {
    modal.confirm({
      title: say(texts.sure, { path }),
      content: say(texts.sureWhy),
      okText: say(texts.yes),
      cancelText: say(texts.no),
      okButtonProps: { danger: true },
      onOk: async () => {
        await remove(path);
      },
    });
  };
  const isOpen = current !== undefined;
  const items: MenuProps['items'] = [
    { key: 'policy', label: say(texts.newPolicy), onClick: () => setAsking('policy') },
    { key: 'files', label: say(texts.openFiles), onClick: pickFiles },
    ...(canOpenFolder()
      ? [{ key: 'folder', label: say(texts.openFolder), onClick: () => void openFolder() }]
      : []),
    { type: 'divider' },
    {
      key: 'duplicate',
      label: say(texts.duplicate),
      disabled: !isOpen,
      onClick: () => setAsking('duplicate'),
    },
    {
      key: 'rename',
      label: say(texts.rename),
      disabled: !isOpen,
      onClick: () => setAsking('rename'),
    },
    {
      key: 'remove',
      label: say(texts.remove),
      disabled: !isOpen,
      onClick: () => current !== undefined && confirmRemoval(current),
    },
    ...(canBringBack()
      ? [{ key: 'back', label: say(texts.bringBack), onClick: () => bringBack() }]
      : []),
    { type: 'divider' },
    {
      key: 'download',
      label: say(texts.download),
      disabled: !isOpen,
      onClick: () =>
        current !== undefined && downloadText(current, byPath.get(current)?.text ?? ''),
    },
    { key: 'all', label: say(texts.downloadAll), onClick: () => void downloadAll() },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" icon={<FolderOutlined />}>
          {say(texts.menu)}
        </Button>
      </Dropdown>
      {asking === 'policy' ? <PolicyDialog onClose={close} /> : null}
      {asking === 'duplicate' && current !== undefined ? (
        <NameDialog
          title={texts.duplicateTitle}
          action={texts.duplicateTitle}
          suggested={freePath(current, byPath)}
          onName={(path) => duplicate(current, path)}
          onClose={close}
        />
      ) : null}
      {asking === 'rename' && current !== undefined ? (
        <NameDialog
          title={texts.renameTitle}
          action={texts.renameTitle}
          suggested={current}
          onName={(path) => void rename(current, path)}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function pickFiles(): void {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.multiple = true;
  picker.accept = '.yaml,.yml,.csv,.md';
  picker.onchange = () => void openFiles([...(picker.files ?? [])]);
  picker.click();
}

async function openFolder(): Promise<void> {
  const store = await pickFolder();
  if (store !== undefined) await openStore(store);
}
