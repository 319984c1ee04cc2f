import type { Profile } from '@tiaoli/views';
import { Alert, Empty, Spin } from 'antd';
import { useText } from '../../../texts/use-text.js';
import { PieceTable } from './piece-table.js';
import { ProfileChart } from './profile-chart.js';

const texts = {
  nothing: {
    zh: '现在的事实和范围画不出图。先在“试一试”里把其他事实填上。',
    en: 'Nothing can be drawn with these facts and this range. Fill in the other facts under “Try it” first.',
  },
  unknown: {
    zh: '别的事实还不够，结果在哪里都定不下来。先在“试一试”里填写。',
    en: 'The other facts are not enough: the result is open everywhere. Fill them in under “Try it” first.',
  },
  inexact: { zh: '这张图不是处处准确', en: 'Not all of this chart is exact' },
  exact: {
    zh: '处处准确：每个转折都取自条文，不是描点。',
    en: 'Exact everywhere: each turn comes from the text, nothing is sampled.',
  },
};

export interface ProfileViewProps {
  readonly profile: Profile | undefined;
  readonly isOld: boolean;
  readonly isWaiting: boolean;
}

/** The chart, what is not exact about it, and the same in a table. */
export function ProfileView({ profile, isOld, isWaiting }: ProfileViewProps) {
  const say = useText();
  if (profile === undefined) {
    return isWaiting ? (
      <Spin className="see-wait" />
    ) : (
      <Empty className="see-wait" description={say(texts.nothing)} />
    );
  }
  const isOpen = profile.pieces.every(({ start }) => start.status === 'undecided');
  return (
    <div className={isOld ? 'see-body see-old' : 'see-body'}>
      {isOpen ? (
        <Alert type="info" showIcon title={say(texts.unknown)} />
      ) : (
        <ProfileChart profile={profile} />
      )}
      {profile.isExact ? (
        <p className="chart-note">{say(texts.exact)}</p>
      ) : (
        <Alert
          type="warning"
          showIcon
          title={say(texts.inexact)}
          description={profile.notes.map((note) => <div key={note.en}>{say(note)}</div>)}
        />
      )}
      <PieceTable profile={profile} />
    </div>
  );
}
