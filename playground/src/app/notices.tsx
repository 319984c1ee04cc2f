import { App } from 'antd';
import { useEffect } from 'react';
import { useNotices } from '../state/notices.js';
import { useText } from '../texts/use-text.js';

const seconds = { success: 3, info: 5, warning: 8, error: 12 };

/** Shows each notice as it comes. */
export function Notices() {
  const { message } = App.useApp();
  const say = useText();
  const latest = useNotices((state) => state.latest);
  useEffect(() => {
    if (latest === undefined) return;
    const { kind, text, words } = latest;
    void message.open({ type: kind, content: say(text, words), duration: seconds[kind] });
  }, [latest]);
  return null;
}
