import { Drawer, Layout, Menu, theme } from 'antd';
import { useAnswer } from '../engine/use-answer.js';
import { useFiles } from '../state/files.js';
import { useSettings } from '../state/settings.js';
import { useText } from '../texts/use-text.js';

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
      <Drawer open={isOpen} onClose={onClose} placement="left" title={say(texts.title)} size={300}>
        <Entries onPick={onClose} />
      </Drawer>
    );
  }
  if (!isOpen) return null;
  return (
    <Layout.Sider
      width={240}
      style={{
        background: token.colorBgContainer,
        borderInlineEnd: `1px solid ${token.colorBorderSecondary}`,
        overflow: 'auto',
      }}
    >
      <Entries />
    </Layout.Sider>
  );
}

function Entries({ onPick }: { readonly onPick?: () => void }) {
  const { byPath, current, show } = useFiles();
  const language = useSettings((state) => state.language);
  const { value: entries = [] } = useAnswer('library', byPath.size > 0 ? 'all' : undefined, byPath);
  const items = entries.map(({ path, title, version }) => ({
    key: path,
    label: title[language],
    title: `${path} ${version}`,
  }));
  return (
    <Menu
      items={items}
      selectedKeys={current === undefined ? [] : [current]}
      onClick={({ key }) => {
        show(key);
        onPick?.();
      }}
    />
  );
}
