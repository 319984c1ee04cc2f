import { Button, Drawer, Flex } from 'antd';
import { type HelpTarget, useHelp } from '../help/help-state.js';
import { useText } from '../texts/use-text.js';
import { useTour } from '../tour/tour-state.js';
import { About } from './about.js';
import { Appearance } from './appearance.js';
import './settings.css';
import { ShortcutList } from './shortcut-list.js';

const texts = {
  settings: { zh: '设置', en: 'Settings' },
  appearance: { zh: '外观', en: 'Appearance' },
  help: { zh: '帮助', en: 'Help' },
  tour: { zh: '再看一遍导览', en: 'Take the tour again' },
  keyboard: { zh: '键盘', en: 'Keyboard' },
  about: { zh: '关于', en: 'About' },
};

const pages: readonly {
  readonly title: { zh: string; en: string };
  readonly target: HelpTarget;
}[] = [
  { title: { zh: '语言参考', en: 'The language' }, target: { page: 'language' } },
  { title: { zh: '怎样写用例', en: 'How to write a case' }, target: { page: 'cases' } },
  { title: { zh: '术语表', en: 'Glossary' }, target: { page: 'glossary' } },
];

export interface SettingsDrawerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** How the page looks to this person, and what else there is to know of it. */
export function SettingsDrawer({ isOpen, onClose }: SettingsDrawerProps) {
  const say = useText();
  const openHelp = useHelp((state) => state.open);
  const startTour = useTour((state) => state.start);
  const leaveFor = (next: () => void): void => {
    onClose();
    next();
  };
  return (
    <Drawer open={isOpen} onClose={onClose} title={say(texts.settings)} size={380}>
      <div className="settings">
        <h2>{say(texts.appearance)}</h2>
        <Appearance />
        <h2>{say(texts.help)}</h2>
        <Flex wrap gap="small">
          {pages.map(({ title, target }) => (
            <Button key={target.page} size="small" onClick={() => leaveFor(() => openHelp(target))}>
              {say(title)}
            </Button>
          ))}
          <Button size="small" onClick={() => leaveFor(startTour)}>
            {say(texts.tour)}
          </Button>
        </Flex>
        <h2>{say(texts.keyboard)}</h2>
        <ShortcutList />
        <h2>{say(texts.about)}</h2>
        <About />
      </div>
    </Drawer>
  );
}
