import { Alert, Modal, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useText } from '../texts/use-text.js';
import { type Collected, collect, shareOf } from './collect.js';
import { decodeShare } from './decode.js';
import { encodeShare } from './encode.js';
import { limits } from './limits.js';
import { LinkField } from './link-field.js';
import { shareAddress } from './share-address.js';
import { type Chosen, ShareContents } from './share-contents.js';
import { TooLong } from './too-long.js';

const texts = {
  title: { zh: '用链接分享', en: 'Share as a link' },
  what: {
    zh: '内容都在链接本身里，不会发到任何地方；谁拿到链接，谁就能看到。',
    en: 'Everything is in the link itself and sent nowhere; whoever has the link can read it.',
  },
  nothing: {
    zh: '这个文件不是条例，没有可分享的。先打开一个条例。',
    en: 'This file is not about a policy, so there is nothing to share. Open a policy first.',
  },
};

export interface ShareDialogProps {
  readonly path: string;
  readonly onClose: () => void;
}

/** What goes into a link, and the link. */
export function ShareDialog({ path, onClose }: ShareDialogProps) {
  const say = useText();
  const [collected, setCollected] = useState<Collected | 'nothing'>();
  useEffect(() => {
    let isWanted = true;
    const take = (found: Collected | undefined): void => {
      if (isWanted) setCollected(found ?? 'nothing');
    };
    collect(path).then(take, () => take(undefined));
    return () => {
      isWanted = false;
    };
  }, [path]);
  return (
    <Modal open width={600} title={say(texts.title)} footer={null} onCancel={onClose}>
      <p>{say(texts.what)}</p>
      {collected === undefined ? <Spin /> : null}
      {collected === 'nothing' ? <Alert type="info" showIcon title={say(texts.nothing)} /> : null}
      {typeof collected === 'object' ? <Making collected={collected} /> : null}
    </Modal>
  );
}

function Making({ collected }: { readonly collected: Collected }) {
  const [chosen, setChosen] = useState<Chosen>({ withFacts: true, withCases: false });
  const share = shareOf(collected, chosen);
  const fragment = encodeShare(share);
  const address = shareAddress(fragment);
  // Nobody is given a link that could not be opened.
  const isTooLong = address.length > limits.link || 'problem' in decodeShare(fragment);
  return (
    <>
      <ShareContents collected={collected} chosen={chosen} onChoose={setChosen} />
      {isTooLong ? (
        <TooLong length={address.length} files={share.files} />
      ) : (
        <LinkField address={address} />
      )}
    </>
  );
}
