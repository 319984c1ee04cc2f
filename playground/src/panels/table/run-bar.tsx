import { Button, Flex, Progress, Typography } from 'antd';
import { useText } from '../../texts/use-text.js';
import type { TableWork } from './use-table.js';

const texts = {
  run: { zh: '计算所有行', en: 'Decide all rows' },
  cancel: { zh: '停止', en: 'Stop' },
  progress: {
    zh: '{done} / {total} 行，{refused} 行有错',
    en: '{done} of {total} rows, {refused} in error',
  },
};

/** Starts the run, shows how far it is, and stops it. */
export function RunBar({ work }: { readonly work: TableWork }) {
  const say = useText();
  const { progress } = work;
  if (progress === undefined) {
    return (
      <Flex>
        <Button type="primary" onClick={() => void work.run()}>
          {say(texts.run)}
        </Button>
      </Flex>
    );
  }
  const { done, total, refused } = progress;
  return (
    <Flex gap="middle" align="center" wrap>
      <Progress
        aria-label={say(texts.run)}
        percent={total === 0 ? 0 : Math.floor((done / total) * 100)}
        style={{ flex: 1, minWidth: 160 }}
      />
      <Typography.Text>{say(texts.progress, { done, total, refused })}</Typography.Text>
      <Button onClick={work.cancel}>{say(texts.cancel)}</Button>
    </Flex>
  );
}
