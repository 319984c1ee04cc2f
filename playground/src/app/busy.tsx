import { LoadingOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { useWork } from '../state/work.js';
import { useText } from '../texts/use-text.js';

const texts = { busy: { zh: '计算中…', en: 'Computing…' } };

/** A quiet sign that the engine is at work. */
export function Busy() {
  const say = useText();
  const isBusy = useWork(({ phase }) => phase !== 'idle');
  if (!isBusy) return null;
  return (
    <Typography.Text type="secondary" style={{ paddingInline: 8, whiteSpace: 'nowrap' }}>
      <LoadingOutlined aria-hidden /> {say(texts.busy)}
    </Typography.Text>
  );
}
