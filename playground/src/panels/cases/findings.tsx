import type { Diagnostic } from '@tiaoli/diagnostics';
import { Alert, Button } from 'antd';
import { useFocus } from '../../state/focus.js';
import { useText } from '../../texts/use-text.js';

const texts = { where: { zh: '看原文', en: 'See the text' } };

export interface FindingsProps {
  readonly path: string;
  readonly findings: readonly Diagnostic[];
}

/** What is wrong with a file of cases, or with one of them. */
export function Findings({ path, findings }: FindingsProps) {
  const say = useText();
  const show = useFocus((state) => state.show);
  return findings.map(({ code, span, severity, message, reason }) => (
    <Alert
      key={`${code} ${span.start}`}
      className="cases-finding"
      type={severity === 'error' ? 'error' : 'warning'}
      showIcon
      title={say(message).replaceAll('`', '')}
      description={say(reason).replaceAll('`', '')}
      action={
        <Button size="small" onClick={() => show(path, span.start, span.end)}>
          {say(texts.where)}
        </Button>
      }
    />
  ));
}
