import { FileAddOutlined, FolderOpenOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useText } from '../../texts/use-text.js';
import { canOpenFolder } from '../folder-store.js';
import { useAsking } from './asking.js';
import { pickFiles } from './open-files.js';
import { openFolder } from './open-folder.js';

const texts = {
  newPolicy: { zh: '新建条例', en: 'New policy' },
  openFiles: { zh: '打开文件', en: 'Open files' },
  openFolder: { zh: '打开本机文件夹', en: 'Open a folder' },
};

/** What one may begin with instead of a policy that is there. */
export function StartActions() {
  const say = useText();
  const ask = useAsking((state) => state.ask);
  return (
    <Flex gap="small" wrap>
      <Button icon={<FileAddOutlined />} onClick={() => ask({ kind: 'policy' })}>
        {say(texts.newPolicy)}
      </Button>
      <Button icon={<UploadOutlined />} onClick={pickFiles}>
        {say(texts.openFiles)}
      </Button>
      {canOpenFolder() ? (
        <Button icon={<FolderOpenOutlined />} onClick={() => void openFolder()}>
          {say(texts.openFolder)}
        </Button>
      ) : null}
    </Flex>
  );
}
