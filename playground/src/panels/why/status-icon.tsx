import {
  CheckOutlined,
  ExclamationCircleOutlined,
  MinusOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { Reason } from '../../engine/features/why.js';
import { useText } from '../../texts/use-text.js';

const texts = {
  decided: { zh: '已定', en: 'decided' },
  applies: { zh: '适用', en: 'applies' },
  passedOver: { zh: '不适用', en: 'does not apply' },
  undecided: { zh: '未定', en: 'open' },
  error: { zh: '算不出来', en: 'no result' },
};

const icons: Readonly<Record<Reason['status'], ComponentType>> = {
  decided: CheckOutlined,
  applies: CheckOutlined,
  passedOver: MinusOutlined,
  undecided: QuestionCircleOutlined,
  error: ExclamationCircleOutlined,
};

export function StatusIcon({ status }: { readonly status: Reason['status'] }) {
  const say = useText();
  const Icon = icons[status];
  return (
    <span role="img" aria-label={say(texts[status])} title={say(texts[status])}>
      <Icon />
    </span>
  );
}
