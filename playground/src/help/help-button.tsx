import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useText } from '../texts/use-text.js';
import { useHelp } from './help-state.js';

const texts = { help: { zh: '帮助', en: 'Help' } };

export function HelpButton() {
  const say = useText();
  const { isOpen, open, close } = useHelp();
  return (
    <Tooltip title={`${say(texts.help)} (F1)`}>
      <Button
        type="text"
        aria-label={say(texts.help)}
        aria-expanded={isOpen}
        icon={<QuestionCircleOutlined />}
        onClick={() => (isOpen ? close() : open())}
      />
    </Tooltip>
  );
}
