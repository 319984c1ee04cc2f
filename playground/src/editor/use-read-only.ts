import { useEffect } from 'react';
import { readOnlyText } from '../share/read-only.js';
import { useFiles } from '../state/files.js';
import { useText } from '../texts/use-text.js';
import type { editor } from './monaco.js';

/** What came in a link can be read and copied, but not changed. */
export function useReadOnly(created: editor.IStandaloneCodeEditor | undefined): void {
  const say = useText();
  const readOnly = useFiles((state) => state.store?.kind === 'link');
  useEffect(() => {
    created?.updateOptions({ readOnly, readOnlyMessage: { value: say(readOnlyText) } });
  }, [created, readOnly, say]);
}
