import { FolderOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useEffect, useState } from 'react';
import { useFiles } from '../../state/files.js';
import { useText } from '../../texts/use-text.js';
import { type LastFolder, lastFolder } from '../folder-store.js';
import { FileDialogs } from './dialogs.js';
import { menuItems } from './menu-items.js';
import { useDeleted } from './use-deleted.js';

const texts = { menu: { zh: '文件', en: 'File' } };

/** The menu of commands for files, and the dialogs that they open. */
export function FileMenu() {
  const say = useText();
  const current = useFiles((state) => state.current);
  const [isOpen, setOpen] = useState(false);
  const [last, setLast] = useState<LastFolder>();
  // Asked for each time: another tab may have opened one.
  useEffect(() => {
    if (isOpen) void lastFolder().then(setLast);
  }, [isOpen]);
  const hasDeleted = useDeleted().length > 0;
  return (
    <>
      <Dropdown
        autoFocus
        trigger={['click']}
        open={isOpen}
        onOpenChange={setOpen}
        menu={{ items: menuItems({ say, current, last, hasDeleted }) }}
      >
        <Button
          type="text"
          icon={<FolderOutlined />}
          aria-label={say(texts.menu)}
          aria-haspopup="menu"
          aria-expanded={isOpen}
        >
          {say(texts.menu)}
        </Button>
      </Dropdown>
      <FileDialogs />
    </>
  );
}
