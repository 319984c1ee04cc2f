import { Button } from 'antd';
import type { ReactNode } from 'react';
import { engine } from '../../../engine/engine.js';
import type { Why, WhyRequest } from '../../../engine/features/why.js';
import { useText } from '../../../texts/use-text.js';
import { DecisionSheet } from './decision-sheet.js';
import { printSheet } from './print-sheet.js';
import './sheet.css';

const texts = { print: { zh: '打印结果单', en: 'Print a sheet' } };

export interface PrintButtonProps {
  readonly why: Why;
  readonly request: WhyRequest;
  readonly icon: ReactNode;
}

/** Prints what was decided and why, or saves it as a PDF: the browser asks which. */
export function PrintButton({ why, request, icon }: PrintButtonProps) {
  const say = useText();
  const print = async (): Promise<void> => {
    const { path, asOf, place } = request;
    const when = {
      ...(asOf === undefined ? {} : { asOf }),
      ...(place === undefined ? {} : { place }),
    };
    const form = await engine.ask('form', { path, ...when });
    if (form === undefined) return;
    printSheet(<DecisionSheet why={why} request={request} form={form.form} />);
  };
  return (
    <Button size="small" icon={icon} onClick={() => void print()}>
      {say(texts.print)}
    </Button>
  );
}
