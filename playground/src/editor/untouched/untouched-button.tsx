import { Button, Tooltip } from 'antd';
import { useSettings } from '../../state/settings.js';
import { useText } from '../../texts/use-text.js';

const texts = {
  label: { zh: '没有用例：{count} 处', en: 'No case: {count}' },
  off: { zh: '标出没有用例的', en: 'Mark what has no case' },
  show: {
    zh: '在行号旁标出没有用例走到的行、情形、级距和指标',
    en: 'Mark the rows, cases, brackets and criteria that no case touches beside the line numbers',
  },
};

export interface UntouchedButtonProps {
  /** How many there are; not known before the first answer, and while it is off. */
  readonly count: number | undefined;
}

/** Whether what no case touches is marked in the margin. */
export function UntouchedButton({ count }: UntouchedButtonProps) {
  const say = useText();
  const { marksUntouched, setMarksUntouched } = useSettings();
  // Nothing is looked for while it is off.
  if (marksUntouched && (count === undefined || count === 0)) return null;
  return (
    <Tooltip title={say(texts.show)}>
      <Button
        type={marksUntouched ? 'default' : 'text'}
        size="small"
        aria-pressed={marksUntouched}
        onClick={() => setMarksUntouched(!marksUntouched)}
      >
        {count === undefined ? say(texts.off) : say(texts.label, { count })}
      </Button>
    </Tooltip>
  );
}
