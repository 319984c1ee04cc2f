import { Alert, Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { prover } from '../../proof/client.js';
import type { BehaviourAnswer, BehaviourChange } from '../../proof/door.js';
import { notIsolated } from '../../proof/not-isolated.js';
import { showWitness } from '../../proof/show-witness.js';
import { useFiles } from '../../state/files.js';
import { useText } from '../../texts/use-text.js';
import type { Pair } from './pair.js';

const texts = {
  comparing: { zh: '正在对所有可能的事实比较…', en: 'Comparing for all facts…' },
  about: {
    zh: '对所有可能的事实比较两版的结果：结果都一样的，是证明过的；有不同的，举出事实。',
    en: 'The results of both versions for all facts: where nothing differs that is proved, and what differs is shown by facts.',
  },
  equal: {
    zh: '两版的结果对任何事实都一样',
    en: 'Both versions give the same results for all facts',
  },
  broken: { zh: '有一版里有错，改好以后再比。', en: 'One version has errors; mend them first.' },
  form: { zh: '填进表单', en: 'Open in the form' },
};

interface Answer extends Pair {
  /** Nothing where one of them has errors. */
  readonly found: BehaviourAnswer | undefined;
  readonly revision: unknown;
}

/** How two versions decide, compared for all facts. */
export function Behaviour({ pair }: { readonly pair: Pair }) {
  const say = useText();
  const revision = useFiles((state) => state.byPath);
  const { before, after } = pair;
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (!crossOriginIsolated) return;
    let isWanted = true;
    prover()
      .compare(before, after)
      .then((found) => {
        if (isWanted) setAnswer({ found, before, after, revision });
      });
    return () => {
      isWanted = false;
      void prover().end('compare');
    };
  }, [before, after, revision]);
  if (!crossOriginIsolated) return <Alert type="info" showIcon title={say(notIsolated)} />;
  const isOfPair = answer?.before === before && answer.after === after;
  const found = isOfPair ? answer.found : undefined;
  if (isOfPair && found === undefined && answer.revision === revision) {
    return <p className="versions-note">{say(texts.broken)}</p>;
  }
  if (found === undefined) {
    return <Spin className="versions-wait" description={say(texts.comparing)} />;
  }
  return (
    <>
      <p className="versions-note">{say(texts.about)}</p>
      <ul>
        {found.conclusions.map((words) => (
          <li key={words.en}>{say(words)}</li>
        ))}
      </ul>
      {found.isEqual ? <Alert type="success" showIcon title={say(texts.equal)} /> : null}
      {found.differences.map((change) => (
        <Difference key={`${change.title.en} ${change.example.en}`} change={change} path={after} />
      ))}
      {found.others.map((words) => (
        <p key={words.en}>{say(words)}</p>
      ))}
    </>
  );
}

interface DifferenceProps {
  readonly change: BehaviourChange;
  readonly path: string;
}

function Difference({ change: { title, example, region, witness }, path }: DifferenceProps) {
  const say = useText();
  return (
    <section className="versions-difference">
      <h4>{say(title)}</h4>
      <p>{say(example)}</p>
      {region === undefined ? null : <p className="versions-note">{say(region)}</p>}
      <Button size="small" onClick={() => showWitness(path, witness)}>
        {say(texts.form)}
      </Button>
    </section>
  );
}
