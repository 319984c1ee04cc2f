import { ShareAltOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useFiles } from '../state/files.js';
import { useText } from '../texts/use-text.js';

const ShareDialog = lazy(async () => ({
  default: (await import('./share-dialog.js')).ShareDialog,
}));

const texts = { share: { zh: '分享', en: 'Share' } };

/** Opens the dialog that makes a link to the policy at hand. */
export function ShareButton() {
  const say = useText();
  const current = useFiles((state) => state.current);
  const [path, setPath] = useState<string>();
  return (
    <>
      <Tooltip title={say(texts.share)}>
        <Button
          type="text"
          icon={<ShareAltOutlined />}
          aria-label={say(texts.share)}
          aria-haspopup="dialog"
          disabled={current === undefined}
          onClick={() => setPath(current)}
        />
      </Tooltip>
      {path === undefined ? null : (
        <Suspense>
          <ShareDialog path={path} onClose={() => setPath(undefined)} />
        </Suspense>
      )}
    </>
  );
}
