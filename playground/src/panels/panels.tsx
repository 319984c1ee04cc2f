import { Spin, Tabs } from 'antd';
import { Activity, Suspense, useEffect, useRef } from 'react';
import { Editor } from '../editor/editor.js';
import { useFocus } from '../state/focus.js';
import { usePanel } from '../state/panel.js';
import { useText } from '../texts/use-text.js';
import { panels } from './registry.js';
import './panels.css';

const texts = { text: { zh: '条文', en: 'Text' } };

export interface PanelsProps {
  readonly path: string;
  /** Whether the text is a panel too: on narrow screens. */
  readonly withText?: boolean;
}

export function Panels({ path, withText = false }: PanelsProps) {
  const say = useText();
  const { active = panels[0]?.key ?? '', open } = usePanel();
  useTextOnReveal(withText, open);
  const entries = panels.map(({ key, title, component: Panel }) => ({
    key,
    label: say(title),
    children: (
      // A panel that is not seen keeps its state and asks nothing.
      <Activity mode={key === active ? 'visible' : 'hidden'}>
        <Suspense fallback={<Spin style={{ margin: 24 }} />}>
          <Panel path={path} />
        </Suspense>
      </Activity>
    ),
  }));
  const text = { key: 'text', label: say(texts.text), children: <Editor path={path} /> };
  return (
    <Tabs
      className="panels"
      activeKey={active}
      onChange={open}
      items={withText ? [text, ...entries] : entries}
    />
  );
}

/** Where the text is a panel, a piece of it that is to be seen opens that panel. */
function useTextOnReveal(withText: boolean, open: (key: string) => void): void {
  const reveal = useFocus((state) => state.reveal);
  const seen = useRef(reveal);
  useEffect(() => {
    if (withText && reveal !== seen.current) open('text');
    seen.current = reveal;
  }, [withText, reveal, open]);
}
