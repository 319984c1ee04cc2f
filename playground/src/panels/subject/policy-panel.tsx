import { Empty, Flex, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useText } from '../../texts/use-text.js';

const texts = {
  other: {
    zh: '这个文件不是条例，这里没有可看的。从目录打开一个条例吧。',
    en: 'This file is not a policy, so there is nothing to see here. Open a policy from the list.',
  },
};

export interface PolicyPanelProps {
  readonly path: string;
  /** Shown for the policy of the file. */
  readonly children: (policy: string) => ReactNode;
}

/** A panel about a policy: that of the file in the editor, or the one that its cases are about. */
export function PolicyPanel({ path, children }: PolicyPanelProps) {
  const say = useText();
  const revision = useFiles((state) => state.byPath);
  const { value } = useAnswer('subject', path, revision);
  if (value === undefined) return <Spin style={{ margin: 24 }} />;
  if (value.policy !== undefined) return <>{children(value.policy)}</>;
  return (
    <Flex align="center" justify="center" style={{ minHeight: 240, padding: 24 }}>
      <Empty description={say(texts.other)} />
    </Flex>
  );
}
