import { Alert, Button } from 'antd';
import { engine } from '../engine/engine.js';
import { useFiles } from '../state/files.js';
import { useWork } from '../state/work.js';
import { useText } from '../texts/use-text.js';
import './work-notice.css';

const texts = {
  long: { zh: '计算花的时间很长。', en: 'This is taking long.' },
  longHint: {
    zh: '可以接着等，也可以停下；已经写的、填的都不会丢。',
    en: 'You may wait or stop it; nothing that you wrote or filled in is lost.',
  },
  stop: { zh: '停下', en: 'Stop' },
  stopped: { zh: '计算已停下。', en: 'The computation was stopped.' },
  stoppedHint: {
    zh: '有的结果还是以前的，有的没有。改了条文或者事实会重新算。',
    en: 'Some results are of earlier, some are missing. They are computed again as you change the text or the facts.',
  },
  again: { zh: '再算一次', en: 'Compute again' },
  close: { zh: '关闭', en: 'Close' },
};

/** Offers to stop what takes long, and says that something was stopped. */
export function WorkNotice() {
  const say = useText();
  const { phase, isStopped, setStopped } = useWork();
  if (phase === 'long') {
    return (
      <Alert
        className="work-notice"
        type="warning"
        showIcon
        title={say(texts.long)}
        description={say(texts.longHint)}
        action={
          <Button size="small" type="primary" onClick={() => engine.stop()}>
            {say(texts.stop)}
          </Button>
        }
      />
    );
  }
  if (!isStopped) return null;
  const askAgain = (): void => {
    setStopped(false);
    useFiles.getState().renew();
  };
  return (
    <Alert
      className="work-notice"
      type="info"
      showIcon
      title={say(texts.stopped)}
      description={say(texts.stoppedHint)}
      action={
        <Button size="small" onClick={askAgain}>
          {say(texts.again)}
        </Button>
      }
      closable={{ 'aria-label': say(texts.close), onClose: () => setStopped(false) }}
    />
  );
}
