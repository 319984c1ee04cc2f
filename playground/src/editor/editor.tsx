import { Spin } from 'antd';
import { lazy, Suspense } from 'react';

const TextEditor = lazy(async () => ({ default: (await import('./text-editor.js')).TextEditor }));

/** The text of a file. The editor comes in a chunk of its own, after the page. */
export function Editor({ path }: { readonly path: string }) {
  return (
    <Suspense fallback={<Spin style={{ margin: 24 }} />}>
      <TextEditor path={path} />
    </Suspense>
  );
}
