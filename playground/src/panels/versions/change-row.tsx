import { AimOutlined } from '@ant-design/icons';
import type { DeclarationChange, WrittenAt } from '@tiaoli/views';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useFocus } from '../../state/focus.js';
import { useText } from '../../texts/use-text.js';
import { legible } from './legible.js';
import { aspectWords, changeWords, kindWords } from './words.js';

const texts = {
  before: { zh: '原来', en: 'Before' },
  after: { zh: '现在', en: 'After' },
  show: { zh: '在条文中看', en: 'Show in the text' },
  none: { zh: '没有', en: 'none' },
  elsewhere: {
    zh: '写法见“条文”对照。',
    en: 'See the comparison of the texts for how it is written.',
  },
  also: { zh: '所读的内容也变了', en: 'what it reads has changed too' },
};

const colours = { added: 'green', removed: 'red', changed: 'gold', affected: 'default' };

/** One declaration; what is written in both versions comes when it is opened. */
export function ChangeRow({ change }: { readonly change: DeclarationChange }) {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const { kind, title, entity, aspects, isAffected, before, after } = change;
  const notes = [
    ...aspects.map((aspect) => say(aspectWords[aspect])),
    ...(isAffected && change.change === 'changed' ? [say(texts.also)] : []),
  ];
  return (
    <details
      className="versions-change"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <Tag style={legible} color={colours[change.change]}>
          {say(changeWords[change.change])}
        </Tag>
        <span>
          <span className="versions-kind">{say(kindWords[kind])}</span>
          <strong>{entity === undefined ? say(title) : `${entity} · ${say(title)}`}</strong>
          {notes.length === 0 ? null : <span className="versions-note">{notes.join(' · ')}</span>}
        </span>
      </summary>
      {isOpen && before === undefined && after === undefined ? (
        <p className="versions-note versions-elsewhere">{say(texts.elsewhere)}</p>
      ) : null}
      {isOpen && (before !== undefined || after !== undefined) ? (
        <div className="versions-sides">
          <Side label={say(texts.before)} written={before} />
          <Side label={say(texts.after)} written={after} />
        </div>
      ) : null}
    </details>
  );
}

function Side({
  label,
  written,
}: {
  readonly label: string;
  readonly written: WrittenAt | undefined;
}) {
  const say = useText();
  const show = useFocus((state) => state.show);
  return (
    <div className="versions-side">
      <div className="versions-side-head">
        <span>{label}</span>
        {written === undefined ? null : (
          <Button
            type="text"
            size="small"
            icon={<AimOutlined />}
            aria-label={`${label}: ${say(texts.show)}`}
            title={say(texts.show)}
            onClick={() => show(written.place.path, written.place.start, written.place.end)}
          />
        )}
      </div>
      {written === undefined ? (
        <p className="versions-note">{say(texts.none)}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
        <pre tabIndex={0}>{written.text}</pre>
      )}
    </div>
  );
}
