import { DiffOutlined, FileAddOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { TimelineVersion } from 'tiaoli';
import { isUnsaved, useFiles } from '../../state/files.js';
import { useText } from '../../texts/use-text.js';
import { legible } from './legible.js';
import { NewVersionDialog } from './new-version-dialog.js';
import { type Standing, standingWords } from './standing.js';

const texts = {
  version: { zh: '{version} 版', en: 'Version {version}' },
  between: { zh: '{from} 至 {until}', en: '{from} to {until}' },
  since: { zh: '{from} 起', en: 'from {from}' },
  change: { zh: '{on} 起另有新值：{names}', en: 'New values from {on}: {names}' },
  changeIn: {
    zh: '{on} 起 {place} 另有新值：{names}',
    en: 'New values in {place} from {on}: {names}',
  },
  variants: { zh: '另有地区版本：{names}', en: 'Variants for places: {names}' },
  supersedes: { zh: '取代：{names}', en: 'Replaces: {names}' },
  separator: { zh: '、', en: ', ' },
  unsaved: { zh: '没有保存', en: 'Not saved' },
  shown: { zh: '正在编辑', en: 'In the editor' },
  open: { zh: '打开', en: 'Open' },
  compare: { zh: '与前一版对照', en: 'Compare with the one before' },
  start: { zh: '据此起草新版', en: 'New version from this one' },
};

const colours = { inForce: 'success', future: 'processing', past: 'default', never: 'default' };

export interface TimelineEntryProps {
  readonly version: TimelineVersion;
  readonly standing: Standing;
  readonly isCurrent: boolean;
  /** The file of the version before. */
  readonly earlier: string | undefined;
  readonly onCompare: (before: string, after: string) => void;
}

/** One version on the time line, and what can be done with it. */
export function TimelineEntry(props: TimelineEntryProps) {
  const { version, standing, isCurrent, earlier, onCompare } = props;
  const say = useText();
  const show = useFiles((state) => state.show);
  const file = useFiles((state) => state.byPath.get(version.source));
  const [isStarting, setStarting] = useState(false);
  const { from, until, source } = version;
  return (
    <article
      className="versions-entry"
      aria-label={say(texts.version, { version: version.version })}
    >
      <div className="versions-head">
        <strong>{say(texts.version, { version: version.version })}</strong>
        <Tag style={legible} color={colours[standing]}>
          {say(standingWords[standing])}
        </Tag>
        {file !== undefined && isUnsaved(file) ? (
          <Tag style={legible}>{say(texts.unsaved)}</Tag>
        ) : null}
        <span>
          {until === undefined ? say(texts.since, { from }) : say(texts.between, { from, until })}
        </span>
      </div>
      <Details version={version} />
      <div className="versions-tools">
        {isCurrent ? (
          <span className="versions-note">{say(texts.shown)}</span>
        ) : (
          <Button size="small" icon={<FolderOpenOutlined />} onClick={() => show(source)}>
            {say(texts.open)}
          </Button>
        )}
        {earlier === undefined ? null : (
          <Button size="small" icon={<DiffOutlined />} onClick={() => onCompare(earlier, source)}>
            {say(texts.compare)}
          </Button>
        )}
        <Button
          size="small"
          type={standing === 'inForce' ? 'primary' : 'default'}
          ghost={standing === 'inForce'}
          icon={<FileAddOutlined />}
          onClick={() => setStarting(true)}
        >
          {say(texts.start)}
        </Button>
      </div>
      {isStarting ? (
        <NewVersionDialog version={version} onClose={() => setStarting(false)} />
      ) : null}
    </article>
  );
}

function Details({ version }: { readonly version: TimelineVersion }) {
  const say = useText();
  const { changes, variants, supersedes } = version;
  const joined = (names: readonly string[]) => names.join(say(texts.separator));
  const lines = [
    ...changes.map(({ on, parameters, place }) =>
      place === undefined
        ? say(texts.change, { on, names: joined(parameters) })
        : say(texts.changeIn, { on, place, names: joined(parameters) }),
    ),
    ...(variants.length === 0
      ? []
      : [say(texts.variants, { names: joined(variants.map(({ title }) => say(title))) })]),
    ...(supersedes.length === 0
      ? []
      : [
          say(texts.supersedes, {
            names: joined(supersedes.map(({ policy, range }) => `${policy}@${range}`)),
          }),
        ]),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="versions-details">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
