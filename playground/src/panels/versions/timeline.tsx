import { Timeline as Line, Tag } from 'antd';
import type { VersionTimeline } from 'tiaoli';
import { today } from '../../dates/today.js';
import { useText } from '../../texts/use-text.js';
import { legible } from './legible.js';
import { standingOn } from './standing.js';
import { TimelineEntry } from './timeline-entry.js';

const texts = {
  hole: {
    zh: '{from} 至 {until} 没有施行的版本',
    en: 'No version in force from {from} to {until}',
  },
  hole1: { zh: '{from} 没有施行的版本', en: 'No version in force on {from}' },
  superseded: {
    zh: '{from} 起由条例 {policy} {version} 版取代',
    en: 'Replaced by version {version} of the policy {policy} from {from}',
  },
};

const colours = { inForce: 'green', future: 'blue', past: 'gray', never: 'gray' };

export interface TimelineProps {
  readonly timeline: VersionTimeline;
  /** The file in the editor. */
  readonly current: string;
  readonly onCompare: (before: string, after: string) => void;
}

/** When each version is in force, the earliest first. */
export function Timeline({ timeline, current, onCompare }: TimelineProps) {
  const say = useText();
  const day = today();
  const { versions, holes, supersededBy } = timeline;
  const entries = versions.map((version, index) => ({
    from: version.from,
    item: {
      key: version.source,
      color: colours[standingOn(day, version)],
      content: (
        <TimelineEntry
          version={version}
          standing={standingOn(day, version)}
          isCurrent={version.source === current}
          earlier={versions[index - 1]?.source}
          onCompare={onCompare}
        />
      ),
    },
  }));
  const gaps = holes.map(({ from, until }) => ({
    from,
    item: {
      key: `hole ${from}`,
      color: 'orange',
      content: (
        <Tag style={legible}>{say(from === until ? texts.hole1 : texts.hole, { from, until })}</Tag>
      ),
    },
  }));
  const ends = supersededBy.map(({ policy, version, from }) => ({
    from,
    item: {
      key: `by ${policy} ${version}`,
      color: 'gray',
      content: say(texts.superseded, { policy, version, from }),
    },
  }));
  const items = [...entries, ...gaps, ...ends]
    .sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0))
    .map(({ item }) => item);
  return <Line className="versions-line" items={items} />;
}
