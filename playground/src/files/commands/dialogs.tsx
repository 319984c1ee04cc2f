import { Modal } from 'antd';
import { useFiles } from '../../state/files.js';
import { useText } from '../../texts/use-text.js';
import { type Question, useAsking } from './asking.js';
import { BinDialog } from './bin-dialog.js';
import { NameDialog } from './name-dialog.js';
import { freePath } from './paths.js';
import { PolicyDialog } from './policy-dialog.js';
import { remove } from './remove.js';
import { rename } from './rename.js';
import { duplicate, startFile } from './start-file.js';

const texts = {
  cases: { zh: '新建用例文件', en: 'New file of cases' },
  create: { zh: '新建', en: 'Create' },
  duplicate: { zh: '复制一份', en: 'Duplicate' },
  rename: { zh: '改名', en: 'Rename' },
  sure: { zh: '删除 {path}？', en: 'Delete {path}?' },
  sureWhy: {
    zh: '文件会从文件夹里删掉；以后还可以从“文件”里找回来。',
    en: 'The file goes from the folder; it can be brought back under “File”.',
  },
  remove: { zh: '删除', en: 'Delete' },
  cancel: { zh: '取消', en: 'Cancel' },
};

/** What commands for files ask, one at a time. */
export function FileDialogs() {
  const { question, end } = useAsking();
  return question === undefined ? null : <Dialog question={question} onClose={end} />;
}

interface DialogProps<Asked extends Question = Question> {
  readonly question: Asked;
  readonly onClose: () => void;
}

function Dialog({ question, onClose }: DialogProps) {
  const byPath = useFiles((state) => state.byPath);
  switch (question.kind) {
    case 'policy':
      return <PolicyDialog onClose={onClose} />;
    case 'bin':
      return <BinDialog onClose={onClose} />;
    case 'cases':
      return (
        <NameDialog
          title={texts.cases}
          action={texts.create}
          suggested={question.path}
          onName={(path) => startFile(path, question.text)}
          onClose={onClose}
        />
      );
    case 'duplicate':
      return (
        <NameDialog
          title={texts.duplicate}
          action={texts.duplicate}
          suggested={freePath(question.path, byPath)}
          onName={(to) => duplicate(question.path, to)}
          onClose={onClose}
        />
      );
    case 'rename':
      return (
        <NameDialog
          title={texts.rename}
          action={texts.rename}
          suggested={question.path}
          present={question.path}
          onName={(to) => void rename(question.path, to)}
          onClose={onClose}
        />
      );
    case 'remove':
      return <RemovalDialog question={question} onClose={onClose} />;
  }
}

function RemovalDialog({
  question: { path },
  onClose,
}: DialogProps<Extract<Question, { readonly path: string }>>) {
  const say = useText();
  return (
    <Modal
      open
      width={480}
      title={say(texts.sure, { path })}
      okText={say(texts.remove)}
      cancelText={say(texts.cancel)}
      okButtonProps={{ danger: true, autoFocus: true }}
      onOk={() => {
        onClose();
        void remove(path);
      }}
      onCancel={onClose}
    >
      {say(texts.sureWhy)}
    </Modal>
  );
}
