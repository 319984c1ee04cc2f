import { Alert, Button, Flex } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNarrow } from '../app/use-narrow.js';
import { useText } from '../texts/use-text.js';
import { leaveLink } from './local-work.js';
import { type Shown, useShared } from './shared-state.js';

const KeepDialog = lazy(async () => ({
  default: (await import('./keep-dialog.js')).KeepDialog,
}));

const texts = {
  from: { zh: '来自链接：{path}。', en: 'From a link: {path}.' },
  untouched: {
    zh: '你自己的文件一个也没有动。要修改，先另存为新文件。',
    en: 'Nothing of yours is changed. To change it, keep it as a new file first.',
  },
  other: {
    zh: '它引用的 {path} 和分享时的不一样，这里用的是你这边的，结果可能不同。',
    en: 'The policy {path} that it uses is not the same as when the link was made; the one here is used, so results may differ.',
  },
  missing: {
    zh: '它引用的 {path} 这里没有，链接里也没有带，可能算不出结果。',
    en: 'The policy {path} that it uses is neither here nor in the link, so results may be missing.',
  },
  keep: { zh: '另存为新文件', en: 'Keep as a new file' },
  close: { zh: '关闭', en: 'Close' },
  unreadable: { zh: '这个链接打不开。', en: 'This link cannot be opened.' },
  broken: {
    zh: '它不完整或者被改过。请对方重新发一次，整个复制。你的文件没有变。',
    en: 'It is not complete, or was changed. Ask for it again, and copy all of it. Your files are as they were.',
  },
  newer: {
    zh: '它是用更新的版本做的，请先更新这个页面。你的文件没有变。',
    en: 'It was made with a newer version; update this page first. Your files are as they were.',
  },
  'too-large': {
    zh: '它里面的内容太多，没有读。请对方改发文件。你的文件没有变。',
    en: 'There is too much in it, so it was not read. Ask for the file instead. Your files are as they were.',
  },
};

/** Says that what is seen came in a link, or why a link shows nothing. */
export function ShareBanner() {
  const say = useText();
  const { shown, problem, fail } = useShared();
  if (problem !== undefined) {
    return (
      <Alert
        banner
        type="error"
        title={
          <>
            <strong>{say(texts.unreadable)}</strong> {say(texts[problem])}
          </>
        }
        action={
          <Button size="small" onClick={() => fail(undefined)}>
            {say(texts.close)}
          </Button>
        }
      />
    );
  }
  return shown === undefined ? null : <FromLink shown={shown} />;
}

function FromLink({ shown }: { readonly shown: Shown }) {
  const say = useText();
  const [isKeeping, setKeeping] = useState(false);
  const isNarrow = useNarrow();
  const { policy, differences } = shown;
  const actions = (
    <Flex gap="small">
      <Button size="small" type="primary" onClick={() => setKeeping(true)}>
        {say(texts.keep)}
      </Button>
      <Button size="small" onClick={leaveLink}>
        {say(texts.close)}
      </Button>
    </Flex>
  );
  return (
    <>
      <Alert
        banner
        type={differences.length > 0 ? 'warning' : 'info'}
        title={
          <div style={{ overflowWrap: 'anywhere' }}>
            <strong>{say(texts.from, { path: policy.path })}</strong> {say(texts.untouched)}
            {differences.map(({ path, kind }) => (
              <div key={path}>{say(texts[kind], { path })}</div>
            ))}
            {isNarrow ? <div style={{ marginBlockStart: 8 }}>{actions}</div> : null}
          </div>
        }
        action={isNarrow ? null : actions}
      />
      {isKeeping ? (
        <Suspense>
          <KeepDialog shown={shown} onClose={() => setKeeping(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
