import { today } from '../../dates/today.js';
import { engine } from '../../engine/engine.js';
import { refuseChange } from '../../share/read-only.js';
import { useFiles } from '../../state/files.js';
import { useSettings } from '../../state/settings.js';
import { freePath } from './paths.js';
import { tell } from './tell.js';

const texts = {
  made: { zh: '已建 {path}，还没有保存', en: 'Made {path}; it is not saved yet' },
};

/** A text that no store has yet; nothing that is there is touched. */
export function startFile(path: string, text: string): void {
  if (refuseChange()) return;
  const { byPath, restore, show } = useFiles.getState();
  const free = freePath(path, byPath);
  restore(free, text, null);
  show(free);
  tell('success', texts.made, { path: free });
}

export async function startPolicy(id: string, title: string): Promise<void> {
  const { language } = useSettings.getState();
  const text = await engine.ask('newPolicy', { id, title, effective: today(), language });
  startFile(`${id}/1.0.0.yaml`, text);
}

export function duplicate(path: string, to: string): void {
  const file = useFiles.getState().byPath.get(path);
  if (file !== undefined) startFile(to, file.text);
}
