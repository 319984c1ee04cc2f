import { Alert, Button, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useText } from '../../texts/use-text.js';
import { Broken } from '../subject/broken.js';
import { Comparison } from './comparison.js';
import { pairFor } from './pair.js';
import { Timeline } from './timeline.js';

const texts = {
  timeline: { zh: '各个版本', en: 'Versions' },
  compare: { zh: '两版对照', en: 'Two versions compared' },
  only: {
    zh: '这个条例只有一版。起草新版以后，可以在这里两版对照。',
    en: 'There is only one version. Once you start a new one, the two can be compared here.',
  },
  broken: {
    zh: '{path} 里有错，改好以后才进入时间线。',
    en: '{path} has errors; it comes onto the time line once they are mended.',
  },
  open: { zh: '打开', en: 'Open' },
};

/** Everything about the versions of the policy of a file. */
export function Versions({ policy }: { readonly policy: string }) {
  const say = useText();
  const revision = useFiles((state) => state.byPath);
  const show = useFiles((state) => state.show);
  const [chosen, setChosen] = useState<{ before?: string; after?: string }>({});
  const { value, stale } = useAnswer('versions', policy, revision);
  const list = value?.timeline?.versions ?? [];
  const paths = useMemo(() => list.map(({ source }) => source), [list]);
  if (value === undefined) {
    return stale ? <Spin className="versions-wait" /> : <Broken hasLast={false} />;
  }
  const { timeline, findings, broken } = value;
  const pair = pairFor(paths, policy, chosen);
  return (
    <div className="versions">
      <section aria-labelledby="versions-timeline">
        <h3 id="versions-timeline">{say(texts.timeline)}</h3>
        {timeline === undefined ? null : (
          <Timeline
            timeline={timeline}
            current={policy}
            onCompare={(before, after) => setChosen({ before, after })}
          />
        )}
        {findings.map(({ code, severity, message }) => (
          <Alert
            key={`${code} ${message.zh}`}
            showIcon
            type={severity === 'information' ? 'info' : severity}
            title={say(message).replaceAll('`', '')}
          />
        ))}
        {broken.map((path) => (
          <Alert
            key={path}
            showIcon
            type="warning"
            title={say(texts.broken, { path })}
            action={
              path === policy ? null : (
                <Button size="small" onClick={() => show(path)}>
                  {say(texts.open)}
                </Button>
              )
            }
          />
        ))}
      </section>
      <section aria-labelledby="versions-compare">
        <h3 id="versions-compare">{say(texts.compare)}</h3>
        {pair === undefined ? (
          <p className="versions-note">{say(texts.only)}</p>
        ) : (
          <Comparison policy={policy} pair={pair} versions={list} onChoose={setChosen} />
        )}
      </section>
    </div>
  );
}
