import { Alert } from 'antd';
import { useWork } from '../../state/work.js';
import { useText } from '../../texts/use-text.js';

const texts = {
  withLast: {
    zh: '条文里有错。下面还是改错之前的样子，改好后自动更新。',
    en: 'The text has errors. What follows is from before them; it is renewed once they are mended.',
  },
  without: {
    zh: '条文里有错，改好之后这里就有内容。',
    en: 'The text has errors. There is something to see here once they are mended.',
  },
  stopped: {
    zh: '计算停下了，这里的内容没有算完。',
    en: 'The computation was stopped before this was done.',
  },
};

/** Says that a panel cannot follow the text at the moment. */
export function Broken({ hasLast }: { readonly hasLast: boolean }) {
  const say = useText();
  const isStopped = useWork((state) => state.isStopped);
  const reason = hasLast ? texts.withLast : texts.without;
  return (
    <Alert
      type="warning"
      showIcon
      title={say(isStopped ? texts.stopped : reason)}
      style={{ margin: 16 }}
    />
  );
}
