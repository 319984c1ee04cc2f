import { GlobalOutlined, MenuOutlined, SaveOutlined } from '@ant-design/icons';
import { Badge, Button, Flex, Layout, Tooltip, Typography, theme } from 'antd';
import { FileMenu } from '../files/commands/file-menu.js';
import { saveAll, saveCurrent, unsavedFiles } from '../files/save.js';
import { HelpButton } from '../help/help-button.js';
import { SettingsButton } from '../settings/settings-button.js';
import { ShareButton } from '../share/share-button.js';
import { useFiles } from '../state/files.js';
import { useSettings } from '../state/settings.js';
import { useText } from '../texts/use-text.js';

const texts = {
  product: { zh: '条例', en: 'Tiaoli' },
  start: { zh: '回到首页', en: 'Start page' },
  list: { zh: '条例目录', en: 'Policies' },
  save: { zh: '保存', en: 'Save' },
  saveAll: {
    zh: '全部保存（{count} 个文件没有保存）',
    en: 'Save all ({count} files are not saved)',
  },
  language: { zh: 'English', en: '中文' },
};

export function Header({ onToggleList }: { readonly onToggleList: () => void }) {
  const say = useText();
  const { token } = theme.useToken();
  return (
    <Layout.Header
      style={{
        background: token.colorBgContainer,
        borderBottom: `1px solid ${token.colorBorderSecondary}`,
        height: 48,
        lineHeight: '48px',
        paddingInline: 12,
      }}
    >
      <Flex align="center" gap="small" style={{ height: '100%' }}>
        <Button
          type="text"
          icon={<MenuOutlined />}
          aria-label={say(texts.list)}
          data-tour="library"
          onClick={onToggleList}
        />
        <HomeButton />
        <FileMenu />
        <span style={{ flex: 1 }} />
        <SaveButton />
        <ShareButton />
        <LanguageButton />
        <HelpButton />
        <SettingsButton />
      </Flex>
    </Layout.Header>
  );
}

function HomeButton() {
  const say = useText();
  const { token } = theme.useToken();
  const show = useFiles((state) => state.show);
  return (
    <Tooltip title={say(texts.start)}>
      <Button type="text" onClick={() => show(undefined)}>
        <Typography.Text strong style={{ color: token.colorPrimary, fontSize: 18 }}>
          {say(texts.product)}
        </Typography.Text>
      </Button>
    </Tooltip>
  );
}

function SaveButton() {
  const say = useText();
  const { byPath, current } = useFiles();
  const unsaved = unsavedFiles(byPath);
  const isOnlyCurrent = unsaved.length === 1 && unsaved[0]?.path === current;
  const count = unsaved.length;
  return (
    <Tooltip title={count > 1 ? say(texts.saveAll, { count }) : 'Ctrl+S'}>
      <Badge count={count} size="small">
        <Button
          icon={<SaveOutlined />}
          disabled={count === 0}
          onClick={() => void (isOnlyCurrent ? saveCurrent() : saveAll())}
        >
          {say(texts.save)}
        </Button>
      </Badge>
    </Tooltip>
  );
}

function LanguageButton() {
  const say = useText();
  const { language, setLanguage } = useSettings();
  return (
    <Button
      type="text"
      icon={<GlobalOutlined />}
      onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
    >
      {say(texts.language)}
    </Button>
  );
}
