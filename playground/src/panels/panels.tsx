import { Spin, Tabs } from 'antd';
import { Suspense, useState } from 'react';
import { Editor } from '../editor/editor.js';
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
  const [active, setActive] = useState(panels[0]?.key ?? '');
  const entries = panels.map(({ key, title, component: Panel }) => ({
    key,
    label: say(title),
    children: (
      <Suspense fallback={<Spin style={{ margin: 24 }} />}>
        <Panel path={path} />
      </Suspense>
    ),
  }));
  const text = { key: 'text', label: say(texts.text), children: <Editor path={path} /> };
  return (
    <Tabs
      className="panels"
      activeKey={active}
      onChange={setActive}
      items={withText ? [text, ...entries] : entries}
    />
  );
}
