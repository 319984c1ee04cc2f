import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Why, WhyRequest } from '../../../engine/features/why.js';
import { useAnswer } from '../../../engine/use-answer.js';
import { useFiles } from '../../../state/files.js';
import { useText } from '../../../texts/use-text.js';
import { DecisionSheet } from './decision-sheet.js';
import './sheet.css';

const texts = { print: { zh: '打印决定书', en: 'Print a sheet' } };

export interface PrintButtonProps {
  readonly why: Why;
  readonly request: WhyRequest;
  readonly icon: ReactNode;
}

/** Prints what was decided and why, or saves it as a PDF: the browser asks which. */
export function PrintButton({ why, request, icon }: PrintButtonProps) {
  const say = useText();
  const [isPrinting, setPrinting] = useState(false);
  const revision = useFiles((state) => state.byPath);
  const { path, asOf, place } = request;
  const when = {
    ...(asOf === undefined ? {} : { asOf }),
    ...(place === undefined ? {} : { place }),
  };
  const { value: form } = useAnswer('form', { path, ...when }, revision);
  const isReady = isPrinting && form !== undefined;
  useEffect(() => {
    if (!isReady) return;
    const end = (): void => setPrinting(false);
    window.addEventListener('afterprint', end);
    window.print();
    return () => window.removeEventListener('afterprint', end);
  }, [isReady]);
  return (
    <>
      <Button size="small" icon={icon} onClick={() => setPrinting(true)}>
        {say(texts.print)}
      </Button>
      {isReady
        ? createPortal(
            <DecisionSheet why={why} request={request} form={form.form} />,
            document.body,
          )
        : null}
    </>
  );
}
