import { Button, Tooltip } from 'antd';
import { useSettings } from '../../state/settings.js';
import { useText } from '../../texts/use-text.js';

const texts = {
  label: { zh: '没有用例：{count} 处', en: 'No case: {count}' },
  whole: { zh: '每一处都有用例', en: 'Every item has a case' },
  off: { zh: '标出没有用例的', en: 'Mark what has no case' },
  show: {
    zh: '在行号旁标出哪些行、条件和界限有用例，哪些没有',
    en: 'Mark beside the line numbers which rows, conditions and thresholds cases show',
  },
};

export interface CoverageButtonProps {
  /** How many no case shows; not known before the first answer, and while it is off. */
  readonly missing: number | undefined;
}

/** Whether what cases show is marked in the margin. */
export function CoverageButton({ missing }: CoverageButtonProps) {
  const say = useText();
  const { marksCoverage, setMarksCoverage } = useSettings();
  // Nothing is looked for while it is off.
  if (marksCoverage && missing === undefined) return null;
  const label = missing === 0 ? say(texts.whole) : say(texts.label, { count: missing ?? 0 });
  return (
    <Tooltip title={say(texts.show)}>
      <Button
        type={marksCoverage ? 'default' : 'text'}
        size="small"
        aria-pressed={marksCoverage}
        onClick={() => setMarksCoverage(!marksCoverage)}
      >
        {missing === undefined ? say(texts.off) : label}
      </Button>
    </Tooltip>
  );
}
