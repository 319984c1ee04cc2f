import { App as AntApp, ConfigProvider, theme as themes } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import { followFiles } from '../engine/follow-files.js';
import { followAddress } from '../files/address.js';
import { ConflictDialog } from '../files/conflict-dialog.js';
import { followDrafts } from '../files/drafts.js';
import { followStoredFiles } from '../files/follow-store.js';
import { guardFiles } from '../files/guard.js';
import { startFiles } from '../files/start.js';
import { Help } from '../help/help.js';
import { followShares } from '../share/follow-shares.js';
import { followRecent } from '../state/recent.js';
import { useSettings } from '../state/settings.js';
import { FirstVisit } from '../tour/first-visit.js';
import { Notices } from './notices.js';
import { Shell } from './shell.js';
import { useDark } from './use-dark.js';
import { WorkNotice } from './work-notice.js';

const locales = { zh: zhCN, en: enUS };
const accent = '#a8201a';

export function App() {
  const language = useSettings((state) => state.language);
  const isDark = useDark();
  useEffect(() => {
    const stops = [
      followFiles(),
      followAddress(),
      followDrafts(),
      followStoredFiles(),
      guardFiles(),
      followShares(),
      followRecent(),
    ];
    void startFiles();
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <ConfigProvider
      locale={locales[language]}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: isDark ? themes.darkAlgorithm : themes.defaultAlgorithm,
        token: {
          colorPrimary: isDark ? '#e0645c' : accent,
          colorLink: isDark ? '#e0857f' : accent,
          borderRadius: 4,
        },
      }}
    >
      <AntApp message={{ top: 52 }} style={{ height: '100%' }}>
        <Shell />
        <Notices />
        <WorkNotice />
        <ConflictDialog />
        <Help />
        <FirstVisit />
      </AntApp>
    </ConfigProvider>
  );
}
