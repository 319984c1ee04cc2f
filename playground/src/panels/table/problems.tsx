import type { TableProblem } from '@tiaoli/fact-tables';
import { Alert } from 'antd';
import { useText } from '../../texts/use-text.js';

/** What is to be known of a file or a run, the errors first. */
export function Problems({ problems }: { readonly problems: readonly TableProblem[] }) {
  const say = useText();
  const sorted = [...problems].sort((left, right) => left.severity.localeCompare(right.severity));
  return (
    <>
      {sorted.map(({ severity, code, message, sheet = '', row = 0 }) => (
        <Alert
          key={`${code} ${sheet} ${row}`}
          type={severity === 'error' ? 'error' : 'info'}
          showIcon
          title={say(message)}
        />
      ))}
    </>
  );
}
