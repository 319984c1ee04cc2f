import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  QuestionCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { CaseAnswer } from '../../engine/features/cases.js';
import { useText } from '../../texts/use-text.js';

const texts = {
  passed: { zh: '通过', en: 'passed' },
  failed: { zh: '不符', en: 'failed' },
  invalid: { zh: '不能运行', en: 'cannot run' },
  unconfirmed: { zh: '待确认', en: 'to confirm' },
};

const icons = {
  passed: CheckCircleOutlined,
  failed: CloseCircleOutlined,
  invalid: WarningOutlined,
  unconfirmed: QuestionCircleOutlined,
};

/** How a case went: a sign and a word, not only a colour. */
export function Mark({ status }: Pick<CaseAnswer, 'status'>) {
  const say = useText();
  const Icon = icons[status];
  return (
    <span className={`case-mark case-mark-${status}`}>
      <Icon aria-hidden /> {say(texts[status])}
    </span>
  );
}
