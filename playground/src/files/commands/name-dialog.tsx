import type { Bilingual } from '@tiaoli/diagnostics';
import { Form, Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
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
  /** The name as it is, which is neither a mistake nor a new one. */
  readonly present?: string;
  readonly onName: (path: string) => void;
  readonly onClose: () => void;
}

/** Asks for the path of a file that is not there yet. */
export function NameDialog(props: NameDialogProps) {
  const { title, action, suggested, present, onName, onClose } = props;
  const say = useText();
  const byPath = useFiles((state) => state.byPath);
  const [path, setPath] = useState(suggested);
  const field = useRef<InputRef>(null);
  const problem = path === present ? undefined : problemOf(path, byPath);
  const isReady = problem === undefined && path !== present;
  const done = (): void => {
    if (!isReady) return;
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
      okButtonProps={{ disabled: !isReady }}
      onOk={done}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && selectName(field.current, suggested)}
    >
      <Form layout="vertical" component="div">
        <Form.Item
          label={say(texts.path)}
          htmlFor="file-name"
          validateStatus={problem === undefined ? '' : 'error'}
          help={<span id="file-name-problem">{problem === undefined ? null : say(problem)}</span>}
        >
          <Input
            id="file-name"
            ref={field}
            autoFocus
            spellCheck={false}
            aria-describedby="file-name-problem"
            aria-invalid={problem !== undefined}
            value={path}
            onChange={({ target }) => setPath(target.value)}
            onPressEnter={done}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** The part that one most likely wants to write anew: between the folder and the ending. */
function selectName(field: InputRef | null, path: string): void {
  field?.focus();
  field?.setSelectionRange(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
}
