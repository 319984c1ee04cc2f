import { AlignLeftOutlined, SwapOutlined } from '@ant-design/icons';
import { Button, Flex, Tooltip, Typography } from 'antd';
import type { ReactNode } from 'react';
import { isUnsaved, useFiles } from '../state/files.js';
import { useText } from '../texts/use-text.js';
import { formatText, switchKeywords } from './whole-text.js';

const texts = {
  format: { zh: '整理排版', en: 'Format' },
  keywords: { zh: '关键词换成英文或中文', en: 'Keywords in English or Chinese' },
  unsaved: { zh: '没有保存', en: 'not saved' },
};

export interface EditorToolbarProps {
  readonly path: string;
  /** More to do with it, before the rest. */
  readonly children?: ReactNode;
}

/** The name of the file, and what can be done to its whole text. */
export function EditorToolbar({ path, children }: EditorToolbarProps) {
  const say = useText();
  const file = useFiles((state) => state.byPath.get(path));
  return (
    <Flex align="center" gap={4} style={{ padding: '4px 12px' }}>
      <Typography.Text ellipsis style={{ flex: 1 }}>
        {path}
        {file !== undefined && isUnsaved(file) && ` · ${say(texts.unsaved)}`}
      </Typography.Text>
      {children}
      <Tooltip title={say(texts.format)}>
        <Button
          type="text"
          size="small"
          aria-label={say(texts.format)}
          icon={<AlignLeftOutlined />}
          onClick={() => void formatText(path)}
        />
      </Tooltip>
      <Tooltip title={say(texts.keywords)}>
        <Button
          type="text"
          size="small"
          aria-label={say(texts.keywords)}
          icon={<SwapOutlined />}
          onClick={() => void switchKeywords(path)}
        />
      </Tooltip>
    </Flex>
  );
}
