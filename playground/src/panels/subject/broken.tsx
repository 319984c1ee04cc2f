import { Alert } from 'antd';
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
};

/** Says that a panel cannot follow the text at the moment. */
export function Broken({ hasLast }: { readonly hasLast: boolean }) {
  const say = useText();
  return (
    <Alert
      type="warning"
      showIcon
      title={say(hasLast ? texts.withLast : texts.without)}
      style={{ margin: 16 }}
    />
  );
}
