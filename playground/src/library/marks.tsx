import { ExclamationCircleFilled } from '@ant-design/icons';
import { Flex, theme } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../texts/use-text.js';

const texts = {
  errors: { zh: '{count} 处错误', en: '{count} errors' },
  unsaved: { zh: '没有保存', en: 'not saved' },
};

export interface MarkedProps {
  readonly children: ReactNode;
  readonly errors: number;
  readonly isUnsaved: boolean;
}

/** A name in the list with what wants attention behind it, in shape as well as in colour. */
export function Marked({ children, errors, isUnsaved }: MarkedProps) {
  const say = useText();
  const { token } = theme.useToken();
  return (
    <Flex align="center" gap={6}>
      <span className="library-name">{children}</span>
      {errors > 0 && (
        <span
          role="img"
          aria-label={say(texts.errors, { count: errors })}
          title={say(texts.errors, { count: errors })}
          style={{ color: token.colorErrorText }}
        >
          <ExclamationCircleFilled /> {errors}
        </span>
      )}
      {isUnsaved && (
        <span role="img" aria-label={say(texts.unsaved)} title={say(texts.unsaved)}>
          ●
        </span>
      )}
    </Flex>
  );
}
