import { Empty, Spin } from 'antd';
import type { VersionComparison } from '../../engine/features/version-comparison.js';
import { useText } from '../../texts/use-text.js';
import { ChangeRow } from './change-row.js';

const texts = {
  none: { zh: '两版的内容一样', en: 'Both versions say the same' },
  count: { zh: '共 {count} 处不同', en: '{count} differences' },
};

/** What became of each rule, input and parameter. */
export function Changes({ comparison }: { readonly comparison: VersionComparison | undefined }) {
  const say = useText();
  if (comparison === undefined) return <Spin className="versions-wait" />;
  const { changes } = comparison;
  if (changes.length === 0) return <Empty description={say(texts.none)} />;
  return (
    <>
      <p className="versions-note">{say(texts.count, { count: changes.length })}</p>
      {changes.map((change) => (
        <ChangeRow key={`${change.kind} ${change.entity ?? ''} ${change.name}`} change={change} />
      ))}
    </>
  );
}
