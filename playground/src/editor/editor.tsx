import { Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { useSettings } from '../state/settings.js';

const TextEditor = lazy(async () => {
  // Monaco takes its words when it is loaded, and keeps them until the page is loaded again.
  if (useSettings.getState().language === 'zh') await import('monaco-editor/nls/lang/zh-cn.js');
  return { default: (await import('./text-editor.js')).TextEditor };
});

/** The text of a file. The editor comes in a chunk of its own, after the page. */
export function Editor({ path }: { readonly path: string }) {
  return (
    <Suspense fallback={<Spin style={{ margin: 24 }} />}>
      <TextEditor path={path} />
    </Suspense>
  );
}
