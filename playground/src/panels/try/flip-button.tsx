import { SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../texts/use-text.js';
import { FlipDialog } from './flip-dialog.js';

const texts = { flip: { zh: '怎样才能…', en: 'What would give…' } };

/** Leads to the smallest change of facts that gives a result. */
export function FlipButton({ policy }: { readonly policy: string }) {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        className="try-flip"
        icon={<SwapOutlined aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {say(texts.flip)}
      </Button>
      {isOpen ? <FlipDialog policy={policy} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
