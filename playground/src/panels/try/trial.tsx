import { Spin, Splitter } from 'antd';
import { useRef, useState } from 'react';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useQuestion } from '../../state/study.js';
import { useText } from '../../texts/use-text.js';
import { CaseStrip } from '../cases/case-strip.js';
import { Broken } from '../subject/broken.js';
import { useLastGood } from '../subject/last-good.js';
import { useWidth } from '../subject/use-width.js';
import { FlipButton } from './flip-button.js';
import { Form } from './form.js';
import { Interview } from './interview.js';
import { Results } from './results/results.js';
import { Toolbar, type TrialMode } from './toolbar.js';

const texts = {
  form: { zh: '填写', en: 'Entries' },
  results: { zh: '结果', en: 'Results' },
};

/** Narrower than this, the results stand under the form. */
const wideEnough = 720;

/** Trying one policy: what is asked above, what is entered, and what comes of it. */
export function Trial({ policy }: { readonly policy: string }) {
  const say = useText();
  const place = useRef<HTMLDivElement>(null);
  const isWide = useWidth(place) >= wideEnough;
  const [mode, setMode] = useState<TrialMode>('form');
  const revision = useFiles((state) => state.byPath);
  const { facts, asOf, place: where } = useQuestion(policy);
  const when = {
    ...(asOf === undefined ? {} : { asOf }),
    ...(where === undefined ? {} : { place: where }),
  };
  const asked = useAnswer('form', { path: policy, ...when }, revision);
  const tried = useAnswer('trial', { path: policy, facts, ...when }, revision);
  const form = useLastGood(asked.value, ({ path }) => path === policy);
  const trial = useLastGood(tried.value, ({ path }) => path === policy);
  const isBroken = asked.value === undefined && !asked.stale;
  if (form === undefined)
    return isBroken ? <Broken hasLast={false} /> : <Spin className="try-wait" />;
  return (
    <div ref={place} className="try">
      <Toolbar policy={policy} form={form} mode={mode} onMode={setMode} />
      <CaseStrip policy={policy} />
      {isBroken ? <Broken hasLast /> : null}
      <Splitter orientation={isWide ? 'horizontal' : 'vertical'} className="try-panes">
        <Splitter.Panel min={isWide ? 280 : 120}>
          <section className="try-pane" aria-label={say(texts.form)}>
            {mode === 'form' ? (
              <Form policy={policy} form={form.form} trial={trial} />
            ) : (
              <Interview policy={policy} form={form.form} trial={trial} />
            )}
          </section>
        </Splitter.Panel>
        <Splitter.Panel defaultSize={isWide ? '46%' : '42%'} min={isWide ? 240 : 80}>
          <section
            className={isBroken ? 'try-pane try-results try-old' : 'try-pane try-results'}
            aria-label={say(texts.results)}
            aria-busy={tried.stale}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
            tabIndex={0}
          >
            <FlipButton policy={policy} />
            <Results trial={trial} />
          </section>
        </Splitter.Panel>
      </Splitter>
    </div>
  );
}
