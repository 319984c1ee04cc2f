import type { Reason } from '../../../engine/features/why.js';
import { useText } from '../../../texts/use-text.js';

const texts = {
  basis: { zh: '（{basis}）', en: ' ({basis})' },
  of: { zh: '{value}（满分 {max}）', en: '{value} (of {max})' },
};

/** The reasons as on the page, all open, without what did not apply. */
export function SheetReasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const shown = reasons.filter(({ status }) => status !== 'passedOver');
  if (shown.length === 0) return null;
  return (
    <ol>
      {shown.map((reason) => (
        <SheetReason key={`${reason.kind} ${reason.name} ${reason.span.start}`} reason={reason} />
      ))}
    </ol>
  );
}

function SheetReason({ reason }: { readonly reason: Reason }) {
  const say = useText();
  const { title, value, max, text, basis, children } = reason;
  const isHeaded = text === '' || value !== undefined;
  const words = max === undefined || value === undefined ? value : say(texts.of, { value, max });
  return (
    <li>
      {isHeaded ? <strong>{title}</strong> : null}
      {words === undefined ? null : `：${words}`}
      {isHeaded && text !== '' ? '。' : ''}
      {text}
      {basis === '' ? null : <span className="sheet-basis">{say(texts.basis, { basis })}</span>}
      <SheetReasons reasons={children} />
    </li>
  );
}
