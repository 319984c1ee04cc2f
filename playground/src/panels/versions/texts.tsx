import { FullscreenOutlined } from '@ant-design/icons';
import { Button, Drawer, Spin } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useFiles } from '../../state/files.js';
import { useText } from '../../texts/use-text.js';
import type { Pair } from './pair.js';

const TextComparison = lazy(async () => ({
  default: (await import('../../editor/text-comparison.js')).TextComparison,
}));

const texts = {
  wide: { zh: '放大并排看', en: 'Side by side, full width' },
};

/** The texts of two versions, with what differs marked. */
export function Texts({ pair }: { readonly pair: Pair }) {
  const say = useText();
  const byPath = useFiles((state) => state.byPath);
  const [isWide, setWide] = useState(false);
  const comparison = (height: string) => (
    <Suspense fallback={<Spin />}>
      <TextComparison
        before={byPath.get(pair.before)?.text ?? ''}
        after={byPath.get(pair.after)?.text ?? ''}
        height={height}
        labels={pair}
      />
    </Suspense>
  );
  return (
    <>
      <Button size="small" icon={<FullscreenOutlined />} onClick={() => setWide(true)}>
        {say(texts.wide)}
      </Button>
      <div className="versions-text">{isWide ? null : comparison('60vh')}</div>
      <Drawer
        open={isWide}
        placement="bottom"
        size="92vh"
        title={`${pair.before} → ${pair.after}`}
        styles={{ body: { padding: 0 } }}
        destroyOnHidden
        onClose={() => setWide(false)}
      >
        {comparison('100%')}
      </Drawer>
    </>
  );
}
