import { GlobalOutlined, MenuOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Flex, Layout, Tooltip, Typography, theme } from 'antd';
import { useSettings } from '../state/settings.js';
import { useText } from '../texts/use-text.js';
import { useDark } from './use-dark.js';

const texts = {
  product: { zh: '条例', en: 'Tiaoli' },
  list: { zh: '条例目录', en: 'Policies' },
  language: { zh: 'English', en: '中文' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
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
      <Flex align="center" gap="small">
        <Button
          type="text"
          icon={<MenuOutlined />}
          aria-label={say(texts.list)}
          onClick={onToggleList}
        />
        <Typography.Text strong style={{ color: token.colorPrimary, fontSize: 18 }}>
          {say(texts.product)}
        </Typography.Text>
        <span style={{ flex: 1 }} />
        <LanguageButton />
        <ThemeButton />
      </Flex>
    </Layout.Header>
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

function ThemeButton() {
  const say = useText();
  const setTheme = useSettings((state) => state.setTheme);
  const isDark = useDark();
  const label = say(isDark ? texts.light : texts.dark);
  return (
    <Tooltip title={label}>
      <Button
        type="text"
        aria-label={label}
        icon={isDark ? <SunOutlined /> : <MoonOutlined />}
        onClick={() => setTheme(isDark ? 'light' : 'dark')}
      />
    </Tooltip>
  );
}
