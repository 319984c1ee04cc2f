import type { Bilingual } from '@tiaoli/diagnostics';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useFiles } from '../../state/files.js';
import { useText } from '../../texts/use-text.js';
import { problemOf } from './paths.js';

const texts = {
  path: { zh: '文件名（可以带文件夹）', en: 'Name, with its folder' },
  cancel: { zh: '取消', en: 'Cancel' },
};

export interface NameDialogProps {
  readonly title: Bilingual;
  readonly action: Bilingual;
  readonly suggested: string;
  readonly onName: (path: string) => void;
  readonly onClose: () => void;
}

/** Asks for the path of a file that is not there yet. */
export function NameDialog({ title, action, suggested, onName, onClose }: NameDialogProps) {
  const say = useText();
  const byPath = useFiles((state) => state.byPath);
  const [path, setPath] = useState(suggested);
  const problem = problemOf(path, byPath);
  const done = (): void => {
    if (problem !== undefined) return;
    onClose();
    onName(path);
  };
  return (
    <Modal
      open
      width={480}
      title={say(title)}
      okText={say(action)}
      cancelText={say(texts.cancel)}
      okButtonProps={{ disabled: problem !== undefined }}
      onOk={done}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <Form.Item
          label={say(texts.path)}
          htmlFor="file-name"
          validateStatus={problem === undefined ? '' : 'error'}
          help={problem === undefined ? undefined : say(problem)}
        >
          <Input
            id="file-name"
            autoFocus
            value={path}
            onChange={({ target }) => setPath(target.value)}
            onPressEnter={done}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
