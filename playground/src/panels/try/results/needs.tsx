import type { Need, ResultView } from '@tiaoli/views';
import { Button } from 'antd';
import { Fragment } from 'react';
import { useText } from '../../../texts/use-text.js';
import { goToField } from '../field-id.js';

const texts = {
  needs: { zh: '还要知道', en: 'Still needed' },
  or: { zh: '；或者', en: '; or ' },
  and: { zh: '、', en: ', ' },
  more: { zh: '；还有其他办法', en: '; there are other ways' },
  colon: { zh: '：', en: ': ' },
};

/** More ways to a decision than this are not listed. */
const mostWays = 2;
const mostFacts = 4;

/** What would decide it: each fact leads to its field. */
export function Needs({ result }: { readonly result: ResultView }) {
  const say = useText();
  const { needs } = result;
  if (needs.length === 0) return null;
  return (
    <p className="try-note">
      {say(texts.needs)}
      {say(texts.colon)}
      {needs.slice(0, mostWays).map((set, index) => (
        <Fragment key={set.map(({ name }) => name).join()}>
          {index > 0 ? say(texts.or) : ''}
          <Facts set={set} />
        </Fragment>
      ))}
      {needs.length > mostWays ? say(texts.more) : ''}
    </p>
  );
}

function Facts({ set }: { readonly set: readonly Need[] }) {
  const say = useText();
  return (
    <>
      {set.slice(0, mostFacts).map(({ name, title, field }, index) => (
        <Fragment key={name}>
          {index > 0 ? say(texts.and) : ''}
          <Button type="link" size="small" className="try-need" onClick={() => goToField(field)}>
            {say(title)}
          </Button>
        </Fragment>
      ))}
      {set.length > mostFacts ? ` … (${set.length})` : ''}
    </>
  );
}
