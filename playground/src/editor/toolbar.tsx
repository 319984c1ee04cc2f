import { AlignLeftOutlined, SwapOutlined } from '@ant-design/icons';
import { Button, Flex, Tooltip, Typography } from 'antd';
import type { ReactNode } from 'react';
import { engine } from '../engine/engine.js';
import { isUnsaved, useFiles } from '../state/files.js';
import { useNotices } from '../state/notices.js';
import { useText } from '../texts/use-text.js';
import { applyEdits } from './places.js';

const texts = {
  format: { zh: '整理排版', en: 'Format' },
  keywords: { zh: '关键词换成英文或中文', en: 'Keywords in English or Chinese' },
  unsaved: { zh: '没有保存', en: 'not saved' },
  already: { zh: '已经是规范的样子', en: 'It is in order already' },
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
  const apply = async (keywords?: 'zh' | 'en'): Promise<void> => {
    const formatted = await engine.ask('format', { path, ...(keywords && { keywords }) });
    const { tell } = useNotices.getState();
    if ('problem' in formatted) tell('warning', formatted.problem);
    else if (formatted.edits.length === 0) tell('info', texts.already);
    else applyEdits(formatted.edits);
  };
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
          onClick={() => void apply()}
        />
      </Tooltip>
      <Tooltip title={say(texts.keywords)}>
        <Button
          type="text"
          size="small"
          aria-label={say(texts.keywords)}
          icon={<SwapOutlined />}
          onClick={() => void switchKeywords(path, apply)}
        />
      </Tooltip>
    </Flex>
  );
}

/** Into the language that most of the file is not in. */
async function switchKeywords(
  path: string,
  apply: (keywords: 'zh' | 'en') => Promise<void>,
): Promise<void> {
  const language = await engine.ask('keywordsOf', path);
  await apply(language === 'zh' ? 'en' : 'zh');
}
