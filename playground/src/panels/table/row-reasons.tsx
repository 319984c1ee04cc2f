import { Drawer, Spin } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useText } from '../../texts/use-text.js';
import type { TableWork } from './use-table.js';

const Markdown = lazy(async () => ({ default: (await import('./markdown.js')).Markdown }));

const texts = { title: { zh: '这一行为什么', en: 'Why this row' } };

export interface RowReasonsProps {
  readonly index: number | undefined;
  readonly work: TableWork;
  readonly onClose: () => void;
}

/** The whole explanation of one row, worked out when it is asked for. */
export function RowReasons({ index, work, onClose }: RowReasonsProps) {
  const say = useText();
  const [text, setText] = useState<string>();
  useEffect(() => {
    setText(undefined);
    if (index !== undefined) void work.explanation(index).then(setText);
  }, [index]);
  return (
    <Drawer
      open={index !== undefined}
      onClose={onClose}
      title={say(texts.title)}
      size="min(720px, 96vw)"
      styles={{ body: { overflow: 'hidden' } }}
    >
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reached by keys
        tabIndex={0}
        aria-label={say(texts.title)}
        style={{ height: '100%', overflow: 'auto' }}
      >
        <Suspense fallback={<Spin />}>
          {text === undefined ? <Spin /> : <Markdown text={text} />}
        </Suspense>
      </section>
    </Drawer>
  );
}
