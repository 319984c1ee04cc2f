import { Alert, Empty, Spin } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Why, WhyRequest } from '../../engine/features/why.js';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useFocus } from '../../state/focus.js';
import { useSettings } from '../../state/settings.js';
import { useQuestion } from '../../state/study.js';
import { useText } from '../../texts/use-text.js';
import { Broken } from '../subject/broken.js';
import { useLastGood } from '../subject/last-good.js';
import { useWidth } from '../subject/use-width.js';
import { ReasonNode } from './reason-node.js';
import { WhyBar } from './why-bar.js';
import { WhyContext } from './why-context.js';

const texts = {
  none: { zh: '没有可以解释的结果', en: 'There is no result to explain' },
  blank: {
    zh: '还没有填事实。在“试一试”里填了之后，这里逐条说明理由。',
    en: 'No facts are given yet. Fill them in under “Try it”, and the reasons stand here.',
  },
  ignored: {
    zh: '有 {count} 处填写看不懂，理由里当作没有填。',
    en: 'Entries that cannot be understood and were left out: {count}.',
  },
};

/** What is explained: one rule or all, of the policy or of one element of a list. */
export interface Choice {
  readonly only?: string;
  readonly for?: string;
}

export function Reasons({ policy }: { readonly policy: string }) {
  const say = useText();
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useWidth(place) > 0;
  const [choice, setChoice] = useState<Choice>({});
  const [isOpenAll, setOpenAll] = useState(false);
  const language = useSettings((state) => state.language);
  const revision = useFiles((state) => state.byPath);
  const { facts, asOf, place: where } = useQuestion(policy);
  const request: WhyRequest = {
    path: policy,
    facts,
    language,
    ...choice,
    ...(asOf === undefined ? {} : { asOf }),
    ...(where === undefined ? {} : { place: where }),
  };
  // A panel that is not looked at does not keep the engine from what is.
  const asked = useAnswer('why', isSeen ? request : undefined, revision);
  const why = useLastGood(asked.value, ({ path }) => path === policy);
  const isBroken = isSeen && asked.value === undefined && !asked.stale && why !== undefined;
  useHighlights(policy, why);
  const context = useMemo(
    () => ({ registers: why?.registers ?? {}, whyNot: why?.whyNot ?? [] }),
    [why],
  );
  const isOne = choice.only !== undefined;
  return (
    <div ref={place} className="why">
      {why === undefined ? (
        <Spin style={{ margin: 24 }} />
      ) : (
        <WhyContext.Provider value={context}>
          <WhyBar
            why={why}
            request={request}
            onChoice={setChoice}
            isOpenAll={isOpenAll}
            onOpenAll={setOpenAll}
          />
          {isBroken ? <Broken hasLast /> : null}
          <div className="why-page">
            {Object.keys(facts).length === 0 ? (
              <Alert type="info" title={say(texts.blank)} />
            ) : null}
            {why.ignored === 0 ? null : (
              <Alert type="warning" showIcon title={say(texts.ignored, { count: why.ignored })} />
            )}
            {why.findings.map(({ code, severity, message, reason }) => (
              <Alert
                key={code}
                type={severity === 'error' ? 'error' : 'info'}
                showIcon
                title={say(message).replaceAll('`', '')}
                description={say(reason).replaceAll('`', '')}
              />
            ))}
            {why.reasons.length === 0 ? <Empty description={say(texts.none)} /> : null}
            <ul className="why-list" key={String(isOpenAll)}>
              {why.reasons.map((reason) => (
                <ReasonNode
                  key={`${reason.name} ${String(isOne)}`}
                  reason={reason}
                  depth={0}
                  isOpenAtFirst={isOne || isOpenAll}
                  isOpenAll={isOpenAll}
                />
              ))}
            </ul>
          </div>
        </WhyContext.Provider>
      )}
    </div>
  );
}

/** Marks in the editor what decided, as long as the reasons are on the page. */
function useHighlights(policy: string, why: Why | undefined): void {
  const setHighlights = useFocus((state) => state.setHighlights);
  useEffect(() => {
    const own = why?.matched.filter(({ place }) => place.path === policy) ?? [];
    setHighlights(
      policy,
      own.map(({ place: { start, end }, state }) => ({ start, end, kind: state })),
    );
    return () => setHighlights(policy, []);
  }, [policy, why, setHighlights]);
}
