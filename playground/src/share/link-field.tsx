import { CopyOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../texts/use-text.js';
import { limits } from './limits.js';
import { isOnThisComputer } from './share-address.js';

const texts = {
  link: { zh: '链接', en: 'Link' },
  length: { zh: '{length} 个字符（最多 {limit}）', en: '{length} characters (at most {limit})' },
  copy: { zh: '复制链接', en: 'Copy the link' },
  copied: { zh: '已复制', en: 'Copied' },
  byHand: { zh: '已选中，请按 Ctrl+C 复制', en: 'It is selected: press Ctrl+C' },
  here: {
    zh: '这个页面只开在这台电脑上，链接也只能在这台电脑上打开。要发给别人，请把 # 及其后面的内容接在对方的页面地址后面。',
    en: 'This page is open on this computer only, and so is the link. For somebody else, put the part from # on behind the address of their page.',
  },
};

type Copying = 'copy' | 'copied' | 'byHand';

/** The link, to be copied. */
export function LinkField({ address }: { readonly address: string }) {
  const say = useText();
  const field = useRef<TextAreaRef>(null);
  const [copying, setCopying] = useState<Copying>('copy');
  useEffect(() => setCopying('copy'), [address]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      setCopying('copied');
    } catch {
      // Browsers refuse it on pages that are not served safely.
      field.current?.resizableTextArea?.textArea.select();
      setCopying('byHand');
    }
  };
  return (
    <Flex vertical gap="small" style={{ marginBlockStart: 12 }}>
      <Input.TextArea
        ref={field}
        readOnly
        rows={3}
        aria-label={say(texts.link)}
        value={address}
        onFocus={({ target }) => target.select()}
      />
      <Flex align="center" gap="small" wrap>
        <Button type="primary" icon={<CopyOutlined />} onClick={() => void copy()}>
          {say(texts.copy)}
        </Button>
        <span role="status">{copying === 'copy' ? '' : say(texts[copying])}</span>
        <span style={{ flex: 1 }} />
        <span>
          {say(texts.length, {
            length: address.length.toLocaleString('en'),
            limit: limits.link.toLocaleString('en'),
          })}
        </span>
      </Flex>
      {isOnThisComputer() ? <Alert type="info" showIcon title={say(texts.here)} /> : null}
    </Flex>
  );
}
