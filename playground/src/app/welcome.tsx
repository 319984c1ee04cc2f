import { Empty, Flex } from 'antd';
import { useText } from '../texts/use-text.js';

const texts = {
  pick: { zh: '从左边的目录打开一个条例', en: 'Open a policy from the list' },
};

export function Welcome() {
  const say = useText();
  return (
    <Flex align="center" justify="center" style={{ height: '100%' }}>
      <Empty description={say(texts.pick)} />
    </Flex>
  );
}
