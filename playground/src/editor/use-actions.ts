import type { Bilingual } from '@tiaoli/diagnostics';
import { useEffect } from 'react';
import { useSettings } from '../state/settings.js';
import type { editor } from './monaco.js';
import { formatText } from './whole-text.js';

interface TextAction {
  readonly id: string;
  readonly label: Bilingual;
  readonly run: (path: string) => Promise<void>;
}

const actions: readonly TextAction[] = [
  {
    id: 'tiaoli.keywords.zh',
    label: { zh: '关键词换成中文', en: 'Keywords in Chinese' },
    run: (path) => formatText(path, 'zh'),
  },
  {
    id: 'tiaoli.keywords.en',
    label: { zh: '关键词换成英文', en: 'Keywords in English' },
    run: (path) => formatText(path, 'en'),
  },
];

/** What can be done to the whole text, in the menu of the editor and its list of commands. */
export function useActions(created: editor.IStandaloneCodeEditor | undefined, path: string): void {
  const language = useSettings((state) => state.language);
  useEffect(() => {
    const added = actions.map(({ id, label, run }) =>
      created?.addAction({
        id,
        label: label[language],
        precondition: '!editorReadonly',
        contextMenuGroupId: '1_modification',
        run: () => run(path),
      }),
    );
    return () => {
      for (const each of added) each?.dispose();
    };
  }, [created, path, language]);
}
