import { SnippetsOutlined } from '@ant-design/icons';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../../../texts/use-text.js';
import { type PastedRow, rowsOfText } from './pasted.js';

const texts = {
  open: { zh: '从 Excel 粘贴', en: 'Paste from Excel' },
  how: {
    zh: '把 Excel 里复制的单元格粘贴在这里。第一行可以是列名。',
    en: 'Paste the cells that you copied in Excel. The first row may hold the headings.',
  },
  append: { zh: '加到表里', en: 'Add to the table' },
  cancel: { zh: '取消', en: 'Cancel' },
};

/** Takes a block of cells where there is no cell yet to paste it into. */
export function PasteButton({
  onPaste,
}: {
  readonly onPaste: (rows: readonly PastedRow[]) => void;
}) {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const close = (): void => {
    setOpen(false);
    setText('');
  };
  return (
    <>
      <Button size="small" icon={<SnippetsOutlined />} onClick={() => setOpen(true)}>
        {say(texts.open)}
      </Button>
      <Modal
        open={isOpen}
        title={say(texts.open)}
        okText={say(texts.append)}
        cancelText={say(texts.cancel)}
        okButtonProps={{ disabled: text.trim() === '' }}
        onCancel={close}
        onOk={() => {
          onPaste(rowsOfText(text));
          close();
        }}
      >
        <p id="paste-how">{say(texts.how)}</p>
        <Input.TextArea
          aria-labelledby="paste-how"
          rows={8}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Modal>
    </>
  );
}
