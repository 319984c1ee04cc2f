import { engine } from '../engine/engine.js';
import { useFiles } from '../state/files.js';
import { useNotices } from '../state/notices.js';
import { usePanel } from '../state/panel.js';
import { useStudy } from '../state/study.js';
import type { Example, ExampleFacts } from './content/example.js';
import { type Tried, useHelp } from './help-state.js';

const texts = {
  opened: {
    zh: '例子已作为新文件 {path} 打开，还没有保存',
    en: 'The example is open as the new file {path}; it is not saved',
  },
};

/** Opens an example as new files that are not saved, with its facts in the form. */
export async function openExample(name: string, { files, facts }: Example): Promise<void> {
  dropUntouched();
  const { restore, show } = useFiles.getState();
  const tried = files.map(({ text, ending }): Tried => {
    const path = freePath(name, ending);
    restore(path, text, null);
    return { path, text };
  });
  useHelp.getState().setTried(tried);
  const path = tried[0]?.path;
  if (path === undefined) return;
  if (facts !== undefined) await fillIn(path, facts);
  show(path);
  usePanel.getState().open('try');
  useNotices.getState().tell('info', texts.opened, { path });
}

async function fillIn(path: string, { text, asOf, place }: ExampleFacts): Promise<void> {
  const facts = await engine.ask('factsOfText', text).catch(() => ({}));
  useStudy.getState().change(path, { facts, asOf, place });
}

/** The example before goes, unless it was worked on: many have the same name and would collide. */
function dropUntouched(): void {
  const { byPath, drop } = useFiles.getState();
  for (const { path, text } of useHelp.getState().tried) {
    const file = byPath.get(path);
    if (file !== undefined && file.stored === undefined && file.text === text) drop(path);
  }
}

function freePath(name: string, ending: string): string {
  const { byPath } = useFiles.getState();
  for (let number = 1; ; number += 1) {
    const path = `examples/${name}${number === 1 ? '' : `-${number}`}.${ending}`;
    if (!byPath.has(path)) return path;
  }
}
