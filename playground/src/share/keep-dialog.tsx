import { Checkbox, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useText } from '../texts/use-text.js';
import { keep } from './keep.js';
import { type Keeping, keepingsOf, type NameProblem, nameProblems } from './kept-names.js';
import type { Shown } from './shared-state.js';

const texts = {
  title: { zh: '另存为新文件', en: 'Keep as a new file' },
  name: { zh: '新文件的名字', en: 'Name of the new file' },
  also: { zh: '一起留下 {path}', en: 'Keep {path} too' },
  other: {
    zh: '你已经有 {path}，内容不同；不留链接里的，就用你自己的。',
    en: 'You have another text of {path}; unless that of the link is kept, yours is used.',
  },
  bad: {
    zh: '用文件夹里的 .yaml 文件名，例如 物业/1.0.0.yaml。',
    en: 'Give a .yaml name inside the folder, as in property/1.0.0.yaml.',
  },
  taken: {
    zh: '已经有这个文件，换一个名字。',
    en: 'There is such a file already; choose another name.',
  },
  keep: { zh: '另存', en: 'Keep' },
  cancel: { zh: '取消', en: 'Cancel' },
};

export interface KeepDialogProps {
  readonly shown: Shown;
  readonly onClose: () => void;
}

/** Asks under which names the files of a link are to be kept. */
export function KeepDialog({ shown, onClose }: KeepDialogProps) {
  const say = useText();
  const [keepings, setKeepings] = useState(() => keepingsOf(shown));
  const problems = nameProblems(keepings, shown.local.byPath);
  const isReady = problems.every((problem) => problem === undefined);
  const change = (at: number, part: Partial<Keeping>): void =>
    setKeepings(keepings.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const finish = (): void => {
    if (!isReady) return;
    keep(shown, keepings);
    onClose();
  };
  return (
    <Modal
      open
      width={560}
      title={say(texts.title)}
      okText={say(texts.keep)}
      cancelText={say(texts.cancel)}
      okButtonProps={{ disabled: !isReady }}
      onOk={finish}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        {keepings.map((keeping, at) => (
          <Row
            key={keeping.file.path}
            id={`keep-${at}`}
            keeping={keeping}
            isPolicy={at === 0}
            problem={problems[at]}
            onChange={(part) => change(at, part)}
            onEnter={finish}
          />
        ))}
      </Form>
    </Modal>
  );
}

interface RowProps {
  readonly id: string;
  readonly keeping: Keeping;
  readonly isPolicy: boolean;
  readonly problem: NameProblem | undefined;
  readonly onChange: (part: Partial<Keeping>) => void;
  readonly onEnter: () => void;
}

function Row({ id, keeping, isPolicy, problem, onChange, onEnter }: RowProps) {
  const say = useText();
  const { file, name, isKept, isOther } = keeping;
  const { path } = file;
  return (
    <>
      {isPolicy ? null : (
        <Checkbox checked={isKept} onChange={({ target }) => onChange({ isKept: target.checked })}>
          {say(texts.also, { path })}
        </Checkbox>
      )}
      {isPolicy || !isOther ? null : (
        <Typography.Paragraph type="warning" style={{ marginInlineStart: 24, color: 'inherit' }}>
          {say(texts.other, { path })}
        </Typography.Paragraph>
      )}
      {isKept ? (
        <Form.Item
          label={say(texts.name)}
          htmlFor={id}
          validateStatus={problem === undefined ? '' : 'error'}
          help={
            problem === undefined ? undefined : <span id={`${id}-help`}>{say(texts[problem])}</span>
          }
        >
          <Input
            id={id}
            value={name}
            autoFocus={isPolicy}
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : `${id}-help`}
            onChange={({ target }) => onChange({ name: target.value })}
            onPressEnter={onEnter}
          />
        </Form.Item>
      ) : null}
    </>
  );
}
