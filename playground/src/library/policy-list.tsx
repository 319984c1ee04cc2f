import { Drawer, Layout, theme } from 'antd';
import { useText } from '../texts/use-text.js';
import { LibraryList } from './library-list.js';

const texts = { title: { zh: '条例目录', en: 'Policies' } };

export interface PolicyListProps {
  readonly isOpen: boolean;
  readonly isNarrow: boolean;
  readonly onClose: () => void;
}

/** The policies of the folder: beside the text where there is room, over it where not. */
export function PolicyList({ isOpen, isNarrow, onClose }: PolicyListProps) {
  const say = useText();
  const { token } = theme.useToken();
  if (isNarrow) {
    return (
      <Drawer
        open={isOpen}
        onClose={onClose}
        placement="left"
        title={say(texts.title)}
        size={320}
        styles={{ body: { padding: 0 } }}
      >
        <LibraryList onPick={onClose} />
      </Drawer>
    );
  }
  if (!isOpen) return null;
  return (
    <Layout.Sider
      width={256}
      style={{
        background: token.colorBgContainer,
        borderInlineEnd: `1px solid ${token.colorBorderSecondary}`,
      }}
    >
      <LibraryList />
    </Layout.Sider>
  );
}
