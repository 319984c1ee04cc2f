import { useEffect } from 'react';
import { messageTarget, useHelp } from '../help/help-state.js';
import { useSettings } from '../state/settings.js';
import { modelOf } from './models.js';
import { editor, KeyCode, type Position, Range } from './monaco.js';
import { askEngine } from './providers/ask.js';

const texts = { help: { zh: '这里的帮助', en: 'Help on this place' } };

type Editor = editor.IStandaloneCodeEditor | undefined;

/** F1 tells about the finding or the word under the cursor. */
export function useHelpKey(created: Editor, path: string): void {
  const language = useSettings((state) => state.language);
  useEffect(() => {
    const action = created?.addAction({
      id: 'tiaoli.help',
      label: texts.help[language],
      keybindings: [KeyCode.F1],
      contextMenuGroupId: 'navigation',
      run: (editing) => {
        const position = editing.getPosition();
        if (position !== null) void helpAt(path, position);
      },
    });
    return () => action?.dispose();
  }, [created, path, language]);
}

async function helpAt(path: string, position: Position): Promise<void> {
  const { open, search } = useHelp.getState();
  const model = modelOf(path);
  const finding = editor
    .getModelMarkers({ resource: model.uri })
    .find((marker) => Range.containsPosition(marker, position));
  const { code } = finding ?? {};
  if (code !== undefined) {
    open(messageTarget(typeof code === 'string' ? code : code.value));
    return;
  }
  const found = await askEngine('hover', { path, offset: model.getOffsetAt(position) });
  if (found === undefined) open();
  else search(found.title[useSettings.getState().language]);
}
