import { Button, Popover } from 'antd';
import { useContext, useState } from 'react';
import type { Reason } from '../../engine/features/why.js';
import { useText } from '../../texts/use-text.js';
import { ClauseText } from './clause-text.js';
import { WhyContext } from './why-context.js';

const texts = {
  basis: { zh: '依据', en: 'Basis: ' },
  assumption: { zh: '假定：{text}', en: 'Assumption: {text}' },
};

type Citation = Reason['citations'][number];

/** What a reason rests on: each clause opens what it says. */
export function Citations({ citations }: { readonly citations: readonly Citation[] }) {
  const say = useText();
  if (citations.length === 0) return null;
  const clauses = citations.filter((each) => each.kind === 'clause');
  const assumptions = citations.filter((each) => each.kind === 'assumption');
  return (
    <p className="why-basis">
      {clauses.length === 0 ? null : say(texts.basis)}
      {clauses.map((each) => (
        <ClauseButton key={`${each.source} ${each.clause}`} cited={each} />
      ))}
      {assumptions.map(({ text }) => (
        <span key={text}> {say(texts.assumption, { text })}</span>
      ))}
    </p>
  );
}

function ClauseButton({ cited }: { readonly cited: Extract<Citation, { kind: 'clause' }> }) {
  const { registers } = useContext(WhyContext);
  const [isOpen, setOpen] = useState(false);
  const register = registers[cited.source];
  const words = `《${cited.title}》${cited.clause}`;
  if (register === undefined) return <span className="why-clause">{words}</span>;
  return (
    <Popover
      trigger="click"
      title={words}
      open={isOpen}
      onOpenChange={setOpen}
      content={isOpen ? <ClauseText register={register} clause={cited.clause} /> : null}
    >
      <Button type="link" size="small" className="why-clause">
        {words}
      </Button>
    </Popover>
  );
}
