import { Button, Spin, Tag } from 'antd';
import type { ClauseRequest } from '../../engine/features/clause.js';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useFocus } from '../../state/focus.js';
import { useText } from '../../texts/use-text.js';

const texts = {
  none: { zh: '登记簿里没有这一条。', en: 'The register lists no such clause.' },
  open: { zh: '原文没有明确：{text}', en: 'Left open by the source: {text}' },
  show: { zh: '看登记簿', en: 'Show in the register' },
};

/** What a clause says, in the words of its register. */
export function ClauseText(request: ClauseRequest) {
  const say = useText();
  const show = useFocus((state) => state.show);
  const revision = useFiles((state) => state.byPath);
  const { value } = useAnswer('clause', request, revision);
  if (value === undefined) return <Spin size="small" />;
  if (value.length === 0) return <p>{say(texts.none)}</p>;
  return (
    <div className="why-clauses">
      {value.map(({ title, text, at, status, reason, open, location }) => (
        <section key={location.start}>
          <strong>{say(title)}</strong> {at.join('、')}{' '}
          {status === undefined ? null : <Tag>{say(status)}</Tag>}
          {text === '' ? null : <blockquote>{text}</blockquote>}
          {reason === undefined ? null : <p>{reason}</p>}
          {open.map((each) => (
            <p key={each}>{say(texts.open, { text: each })}</p>
          ))}
          <Button size="small" onClick={() => show(location.path, location.start, location.end)}>
            {say(texts.show)}
          </Button>
        </section>
      ))}
    </div>
  );
}
