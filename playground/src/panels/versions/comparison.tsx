import { Segmented, Select } from 'antd';
import { useState } from 'react';
import type { TimelineVersion } from 'tiaoli';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useText } from '../../texts/use-text.js';
import { useAsking } from '../see/use-asking.js';
import { Behaviour } from './behaviour.js';
import { Changes } from './changes.js';
import type { Pair } from './pair.js';
import { ResultsComparison } from './results-comparison.js';
import { Texts } from './texts.js';

const texts = {
  before: { zh: '前一版', en: 'Earlier' },
  after: { zh: '后一版', en: 'Later' },
  how: { zh: '对照方式', en: 'Way of comparing' },
  changes: { zh: '逐条', en: 'By rule' },
  results: { zh: '结果', en: 'Results' },
  behaviour: { zh: '所有事实', en: 'All facts' },
  text: { zh: '条文', en: 'Text' },
  same: { zh: '选的是同一版。', en: 'This is the same version twice.' },
};

type How = 'changes' | 'results' | 'behaviour' | 'text';

export interface ComparisonProps {
  readonly policy: string;
  readonly pair: Pair;
  readonly versions: readonly TimelineVersion[];
  readonly onChoose: (pair: Pair) => void;
}

/** Two versions beside each other, in four ways. */
export function Comparison({ policy, pair, versions, onChoose }: ComparisonProps) {
  const say = useText();
  const [how, setHow] = useState<How>('changes');
  const revision = useFiles((state) => state.byPath);
  const { path: _, ...question } = useAsking(policy);
  const isSame = pair.before === pair.after;
  const { value } = useAnswer(
    'versionComparison',
    isSame ? undefined : { ...question, ...pair },
    revision,
  );
  const isOfPair = value?.beforePath === pair.before && value.afterPath === pair.after;
  const found = isOfPair ? value : undefined;
  const options = versions.map(({ source, version }) => ({ value: source, label: version }));
  return (
    <>
      <div className="versions-bar">
        {(['before', 'after'] as const).map((side) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the select renders its input inside.
          <label key={side}>
            <span>{say(texts[side])}</span>
            <Select
              size="small"
              value={pair[side]}
              options={options}
              onChange={(path) => onChoose({ ...pair, [side]: path })}
            />
          </label>
        ))}
        <Segmented<How>
          size="small"
          aria-label={say(texts.how)}
          value={how}
          onChange={setHow}
          options={[
            { value: 'changes', label: say(texts.changes) },
            { value: 'results', label: say(texts.results) },
            { value: 'behaviour', label: say(texts.behaviour) },
            { value: 'text', label: say(texts.text) },
          ]}
        />
      </div>
      {isSame ? <p className="versions-note">{say(texts.same)}</p> : null}
      {!isSame && how === 'changes' ? <Changes comparison={found} /> : null}
      {!isSame && how === 'results' ? (
        <ResultsComparison policy={policy} comparison={found} />
      ) : null}
      {!isSame && how === 'behaviour' ? <Behaviour pair={pair} /> : null}
      {!isSame && how === 'text' ? <Texts pair={pair} /> : null}
    </>
  );
}
