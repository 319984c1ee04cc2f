import { Drawer, Spin } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { useNarrow } from '../app/use-narrow.js';
import { useText } from '../texts/use-text.js';
import { followHelpAddress } from './address.js';
import { useHelp } from './help-state.js';

const texts = { title: { zh: '帮助', en: 'Help' } };

const HelpBody = lazy(async () => ({ default: (await import('./view/help-body.js')).HelpBody }));

/** The help, beside what it is about: the page can be worked on while it is open. */
export function Help() {
  const say = useText();
  const isNarrow = useNarrow();
  const { isOpen, close } = useHelp();
  useEffect(followHelpAddress, []);
  useEffect(openOnKey, []);
  return (
    <Drawer
      open={isOpen}
      onClose={close}
      title={say(texts.title)}
      mask={false}
      size={isNarrow ? '100%' : 700}
      styles={{ body: { padding: 0 }, header: { padding: '10px 16px' } }}
    >
      <Suspense fallback={<Spin style={{ margin: 24 }} />}>
        <HelpBody isNarrow={isNarrow} />
      </Suspense>
    </Drawer>
  );
}

/** F1, where the editor has not found something to say of the place at hand. */
function openOnKey(): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'F1' || event.defaultPrevented) return;
    event.preventDefault();
    useHelp.getState().open();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}
