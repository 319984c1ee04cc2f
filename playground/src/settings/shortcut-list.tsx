import { Fragment } from 'react';
import { useText } from '../texts/use-text.js';
import { shortcuts } from './shortcuts.js';

const texts = {
  mac: { zh: '苹果电脑上用 ⌘ 代替 Ctrl。', en: 'On a Mac, ⌘ stands for Ctrl.' },
};

export function ShortcutList() {
  const say = useText();
  return (
    <>
      <dl className="settings-keys">
        {shortcuts.map(({ keys, does }) => (
          <Fragment key={does.en}>
            <dt>
              {keys
                .map((key) => (typeof key === 'string' ? key : say(key)))
                .map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
            </dt>
            <dd>{say(does)}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="settings-note">{say(texts.mac)}</p>
    </>
  );
}
