import { AimOutlined, DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useContext, useId, useState } from 'react';
import type { Reason } from '../../engine/features/why.js';
import { useFocus } from '../../state/focus.js';
import { useText } from '../../texts/use-text.js';
import { Citations } from './citations.js';
import { StatusIcon } from './status-icon.js';
import { WhyContext } from './why-context.js';
import { WhyNotView } from './why-not.js';

const texts = {
  open: { zh: '展开“{title}”', en: 'Open “{title}”' },
  close: { zh: '收起“{title}”', en: 'Close “{title}”' },
  show: { zh: '在条文里看“{title}”', en: 'Show “{title}” in the text' },
  undecided: { zh: '还定不下来', en: 'not decided yet' },
  error: { zh: '算不出来', en: 'no result' },
  of: { zh: '{value}（满分 {max}）', en: '{value} (of {max})' },
  passedOver: { zh: '没有适用的（{count}）', en: 'What did not apply ({count})' },
  parameters: { zh: '用到的标准（{count}）', en: 'Standards used ({count})' },
};

export interface ReasonNodeProps {
  readonly reason: Reason;
  readonly depth: number;
  readonly isOpenAtFirst: boolean;
  readonly isOpenAll: boolean;
}

/** One reason with those under it. */
export function ReasonNode({ reason, depth, isOpenAtFirst, isOpenAll }: ReasonNodeProps) {
  const say = useText();
  const inner = useId();
  const show = useFocus((state) => state.show);
  const { whyNot } = useContext(WhyContext);
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const { kind, name, title, status, text, children, path, span } = reason;
  const others = kind === 'rule' ? whyNot.filter(({ rule }) => rule === name) : [];
  const hasMore = children.length + others.length > 0;
  const isHeaded = kind !== 'row' && kind !== 'branch' && kind !== 'veto' && kind !== 'item';
  const label = say(isOpen ? texts.close : texts.open, { title });
  return (
    <li className={`why-node why-${kind} why-is-${status}`}>
      <div className="why-line">
        {hasMore ? (
          <Button
            type="text"
            size="small"
            className="why-toggle"
            aria-expanded={isOpen}
            aria-controls={isOpen ? inner : undefined}
            aria-label={label}
            icon={isOpen ? <DownOutlined /> : <RightOutlined />}
            onClick={() => setOpen(!isOpen)}
          />
        ) : (
          <span className="why-toggle">
            <StatusIcon status={status} />
          </span>
        )}
        <div className="why-words">
          {isHeaded || text === '' ? <Head reason={reason} depth={depth} /> : null}
          {text === '' ? null : <p>{text}</p>}
          <Citations citations={reason.citations} />
        </div>
        <Button
          type="text"
          size="small"
          icon={<AimOutlined />}
          aria-label={say(texts.show, { title })}
          title={say(texts.show, { title })}
          onClick={() => show(path, span.start, span.end)}
        />
      </div>
      {isOpen && hasMore ? (
        <div id={inner} className="why-inner">
          <Children reasons={children} depth={depth + 1} isOpenAll={isOpenAll} />
          {others.map((each) => (
            <WhyNotView key={each.place.start} whyNot={each} isOpenAtFirst={isOpenAll} />
          ))}
        </div>
      ) : null}
    </li>
  );
}

function Head({ reason, depth }: { readonly reason: Reason; readonly depth: number }) {
  const say = useText();
  const { title, value, max, status, modality, variant, policy } = reason;
  const Title = depth === 0 ? 'h3' : 'span';
  const words = value ?? (status === 'error' ? say(texts.error) : say(texts.undecided));
  return (
    <div className="why-head">
      <Title className="why-title">{title}</Title>
      {modality === undefined ? null : <Tag>{modality}</Tag>}
      {variant === undefined ? null : <Tag>{variant.title}</Tag>}
      {policy === undefined ? null : (
        <Tag>
          {policy.id} {policy.version}
        </Tag>
      )}
      <span className={value === undefined ? 'why-open' : 'why-value'}>
        {max === undefined ? words : say(texts.of, { value: words, max })}
      </span>
    </div>
  );
}

interface ChildrenProps {
  readonly reasons: readonly Reason[];
  readonly depth: number;
  readonly isOpenAll: boolean;
}

/** What decided first; what did not apply and the standards are folded away. */
function Children({ reasons, depth, isOpenAll }: ChildrenProps) {
  const passedOver = reasons.filter(({ status }) => status === 'passedOver');
  const parameters = reasons.filter(({ kind }) => kind === 'parameter');
  const main = reasons.filter((each) => !passedOver.includes(each) && !parameters.includes(each));
  return (
    <>
      <List reasons={main} depth={depth} isOpenAll={isOpenAll} />
      <Folded title="passedOver" reasons={passedOver} depth={depth} isOpenAll={isOpenAll} />
      <Folded title="parameters" reasons={parameters} depth={depth} isOpenAll={isOpenAll} />
    </>
  );
}

function Folded({
  title,
  reasons,
  ...rest
}: ChildrenProps & { readonly title: 'passedOver' | 'parameters' }) {
  const say = useText();
  if (reasons.length === 0) return null;
  return (
    <details className="why-folded" open={rest.isOpenAll}>
      <summary>{say(texts[title], { count: reasons.length })}</summary>
      <List reasons={reasons} {...rest} />
    </details>
  );
}

function List({ reasons, depth, isOpenAll }: ChildrenProps) {
  if (reasons.length === 0) return null;
  return (
    <ul className="why-list">
      {reasons.map((reason) => (
        <ReasonNode
          key={`${reason.kind} ${reason.name} ${reason.span.start}`}
          reason={reason}
          depth={depth}
          isOpenAtFirst={isOpenAll || reason.kind === 'group'}
          isOpenAll={isOpenAll}
        />
      ))}
    </ul>
  );
}
