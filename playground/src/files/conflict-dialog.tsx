import { Button, Flex, Modal, Spin, Typography } from 'antd';
import { lazy, Suspense } from 'react';
import { useFiles } from '../state/files.js';
import { useText } from '../texts/use-text.js';
import { type Clash, useConflict } from './conflict-state.js';
import { saveFile } from './save.js';

const TextComparison = lazy(async () => ({
  default: (await import('../editor/text-comparison.js')).TextComparison,
}));

const texts = {
  title: { zh: '{path} 已经被别人改了', en: 'Somebody else changed {path}' },
  deleted: { zh: '{path} 已经被别人删了', en: 'Somebody else deleted {path}' },
  what: {
    zh: '左边是磁盘上的，右边是这里没有保存的。两份都还在，选一种做法。',
    en: 'On the left is what is on disk, on the right what you have not saved. Both are still there: choose.',
  },
  mine: { zh: '用我的', en: 'Use mine' },
  theirs: { zh: '用磁盘上的', en: 'Use the one on disk' },
  both: { zh: '两份都留', en: 'Keep both' },
  again: { zh: '重新保存', en: 'Save it again' },
  discard: { zh: '也删去这里的', en: 'Delete it here too' },
  later: { zh: '以后再说', en: 'Later' },
};

/** Both versions side by side, and what may be done; nothing is lost whatever is chosen. */
export function ConflictDialog() {
  const { clash, end } = useConflict();
  const say = useText();
  if (clash === undefined) return null;
  const { path, theirs } = clash;
  return (
    <Modal
      open
      width="min(1100px, 96vw)"
      title={say(theirs === undefined ? texts.deleted : texts.title, { path })}
      onCancel={end}
      footer={<Choices clash={clash} />}
    >
      <Flex vertical gap="small">
        <Typography.Text>{say(texts.what)}</Typography.Text>
        <Suspense fallback={<Spin />}>
          <TextComparison
            before={theirs?.text ?? ''}
            after={useFiles.getState().byPath.get(path)?.text ?? ''}
            height="55vh"
          />
        </Suspense>
      </Flex>
    </Modal>
  );
}

function Choices({ clash: { path, theirs } }: { readonly clash: Clash }) {
  const say = useText();
  const end = useConflict((state) => state.end);
  const { settle, restore, drop, byPath, show } = useFiles();
  const mine = byPath.get(path)?.text ?? '';
  const useMine = async (): Promise<void> => {
    if (theirs === undefined) restore(path, mine, null);
    else settle(theirs, mine);
    end();
    await saveFile(path);
  };
  const useTheirs = (): void => {
    if (theirs === undefined) drop(path);
    else settle(theirs);
    end();
  };
  const keepBoth = (): void => {
    if (theirs === undefined) return;
    const copy = copyOf(path, byPath);
    settle(theirs);
    restore(copy, mine, null);
    show(copy);
    end();
  };
  return (
    <Flex gap="small" justify="end" wrap>
      <Button onClick={end}>{say(texts.later)}</Button>
      <Button onClick={useTheirs}>
        {say(theirs === undefined ? texts.discard : texts.theirs)}
      </Button>
      {theirs !== undefined && <Button onClick={keepBoth}>{say(texts.both)}</Button>}
      <Button type="primary" onClick={() => void useMine()}>
        {say(theirs === undefined ? texts.again : texts.mine)}
      </Button>
    </Flex>
  );
}

function copyOf(path: string, taken: ReadonlyMap<string, unknown>): string {
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./]+)?$/.exec(path) ?? [];
  for (let number = 1; ; number += 1) {
    const name = `${stem}-mine-${number}${ending}`;
    if (!taken.has(name)) return name;
  }
}
