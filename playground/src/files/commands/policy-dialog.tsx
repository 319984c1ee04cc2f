import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useText } from '../../texts/use-text.js';
import { startPolicy } from './start-file.js';

const texts = {
  title: { zh: '新建条例', en: 'New policy' },
  name: { zh: '名称', en: 'Title' },
  id: {
    zh: '编号（文件夹名，小写英文字母、数字和连字符）',
    en: 'Id (its folder: lower case letters, digits, hyphens)',
  },
  idProblem: {
    zh: '用小写英文字母开头，只用小写字母、数字和连字符，如 street-lamps。',
    en: 'Begin with a lower case letter; use lower case letters, digits and hyphens, such as street-lamps.',
  },
  taken: { zh: '已经有这个编号的条例。', en: 'There is a policy with this id already.' },
  create: { zh: '新建', en: 'Create' },
  cancel: { zh: '取消', en: 'Cancel' },
};

const form = /^[a-z][a-z0-9-]*$/;

/** Asks for the title and the id of a new policy. */
export function PolicyDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText();
  const byPath = useFiles((state) => state.byPath);
  const [title, setTitle] = useState('');
  const [ownId, setOwnId] = useState<string>();
  const wanted = title.trim();
  const { value: suggested = '' } = useAnswer('suggestId', wanted || undefined, undefined);
  const id = ownId ?? suggested;
  const isTaken = [...byPath.keys()].some((path) => path.startsWith(`${id}/`));
  const problem = !form.test(id) ? texts.idProblem : isTaken ? texts.taken : undefined;
  const isReady = problem === undefined && wanted !== '';
  const done = (): void => {
    if (!isReady) return;
    onClose();
    void startPolicy(id, wanted);
  };
  return (
    <Modal
      open
      width={480}
      title={say(texts.title)}
      okText={say(texts.create)}
      cancelText={say(texts.cancel)}
      okButtonProps={{ disabled: !isReady }}
      onOk={done}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={say(texts.name)} htmlFor="policy-title">
          <Input
            id="policy-title"
            autoFocus
            value={title}
            onChange={({ target }) => setTitle(target.value)}
            onPressEnter={done}
          />
        </Form.Item>
        <Form.Item
          label={say(texts.id)}
          htmlFor="policy-id"
          validateStatus={id === '' || problem === undefined ? '' : 'error'}
          help={id === '' || problem === undefined ? undefined : say(problem)}
        >
          <Input
            id="policy-id"
            value={id}
            onChange={({ target }) => setOwnId(target.value.trim())}
            onPressEnter={done}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
