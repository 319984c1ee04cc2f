import type { ResultView } from '@tiaoli/views';
import { Tag } from 'antd';
import { memo } from 'react';
import { isSameBut } from '../../../engine/keep-equal.js';
import { useText } from '../../../texts/use-text.js';
import { Detail } from './detail.js';
import { Needs } from './needs.js';

const texts = {
  undecided: { zh: '还定不下来', en: 'Not decided yet' },
  error: { zh: '算不出来', en: 'No result' },
};

/** One rule: what it says, or what it still needs, or why it says nothing. */
export const ResultCard = memo(
  function ResultCard({ result }: { readonly result: ResultView }) {
    const say = useText();
    const { title, status, words, modality, detail, problem } = result;
    const isList = detail?.kind === 'rows' && detail.columns.length < 2;
    const hasParts = detail?.kind === 'columns' || (detail?.kind === 'rows' && !isList);
    return (
      <article className="try-result" aria-label={say(title)}>
        <div className="try-result-head">
          <h4>{say(title)}</h4>
          <span>
            {modality === undefined ? null : <Tag>{modality}</Tag>}
            {status === 'decided' && words !== undefined && !hasParts ? (
              <span className="try-value">{say(words)}</span>
            ) : null}
            {status === 'undecided' ? (
              <span className="try-open">{say(texts.undecided)}</span>
            ) : null}
            {status === 'error' ? <Tag color="error">{say(texts.error)}</Tag> : null}
          </span>
        </div>
        {problem === undefined ? null : (
          <p className="try-note try-wrong">{say(problem).replaceAll('`', '')}</p>
        )}
        {status === 'undecided' ? <Needs result={result} /> : null}
        {detail === undefined || isList ? null : <Detail detail={detail} />}
      </article>
    );
  },
  // Where it is written moves with every key above it, and is not drawn.
  (before, after) => isSameBut(['place'], before.result, after.result),
);
