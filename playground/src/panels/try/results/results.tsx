import { Alert, Empty } from 'antd';
import { memo } from 'react';
import type { Trial } from '../../../engine/features/trial.js';
import { useText } from '../../../texts/use-text.js';
import { ElementTable } from './element-table.js';
import { ResultCard } from './result-card.js';

const texts = {
  results: { zh: '结果', en: 'Results' },
  none: { zh: '还没有结果', en: 'No results yet' },
  ignored: {
    zh: '有 {count} 处填写看不懂，先按没有填算。',
    en: 'Entries that cannot be understood: {count}. They count as not given.',
  },
};

/** What the policy says to the entries, and what it still needs. */
export const Results = memo(function Results({ trial }: { readonly trial: Trial | undefined }) {
  const say = useText();
  if (trial === undefined) return null;
  const { results, lists, problems, findings } = trial;
  return (
    <>
      <h3>{say(texts.results)}</h3>
      {problems.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={say(texts.ignored, { count: problems.length })}
          style={{ marginBottom: 8 }}
        />
      )}
      {findings.map(({ code, severity, message, reason }) => (
        <Alert
          key={code}
          type={severity === 'error' ? 'error' : 'info'}
          showIcon
          title={say(message).replaceAll('`', '')}
          description={say(reason).replaceAll('`', '')}
          style={{ marginBottom: 8 }}
        />
      ))}
      {results.length + lists.length === 0 ? <Empty description={say(texts.none)} /> : null}
      {results.map((result) => (
        <ResultCard key={result.rule} result={result} />
      ))}
      {lists.map((list) => (
        <ElementTable key={list.list} of={list} />
      ))}
    </>
  );
});
