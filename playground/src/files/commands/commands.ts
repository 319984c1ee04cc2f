import { today } from '../../dates/today.js';
import { engine } from '../../engine/engine.js';
import { refuseChange } from '../../share/read-only.js';
import { useFiles } from '../../state/files.js';
import { useNotices } from '../../state/notices.js';
import { useSettings } from '../../state/settings.js';
import { useConflict } from '../conflict-state.js';
import { freePath } from './paths.js';

const texts = {
  made: { zh: '已建 {path}，还没有保存', en: 'Made {path}; it is not saved yet' },
  renamed: { zh: '已改名为 {path}', en: 'Renamed to {path}' },
  removed: {
    zh: '已删除 {path}。要找回来，点“文件”里的“找回删除的文件”。',
    en: 'Deleted {path}. To have it back, choose “Bring back the deleted file” under “File”.',
  },
  back: { zh: '找回了 {path}，还没有保存', en: '{path} is back; it is not saved yet' },
  opened: {
    zh: '打开了 {count} 个文件，还没有保存',
    en: 'Opened {count} files; they are not saved yet',
  },
};

const tell = (...args: Parameters<ReturnType<typeof useNotices.getState>['tell']>): void =>
  useNotices.getState().tell(...args);

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
  const effective = today();
  const text = await engine.ask('newPolicy', { id, title, effective, language });
  startFile(`${id}/1.0.0.yaml`, text);
}

export function duplicate(path: string, to: string): void {
  const file = useFiles.getState().byPath.get(path);
  if (file !== undefined) startFile(to, file.text);
}

/** The new name is written before the old one goes, so that no step loses the text. */
export async function rename(path: string, to: string): Promise<boolean> {
  const { store, byPath, restore, settle, drop, show } = useFiles.getState();
  const file = byPath.get(path);
  if (store === undefined || file === undefined) return false;
  const { stored, text } = file;
  if (stored === undefined) {
    restore(to, text, null);
  } else {
    const saved = await store.save(to, stored.text, null);
    if (!('saved' in saved)) return refused(path, saved);
    settle(saved.saved, text);
    const removed = await store.remove(path, stored.hash);
    if (!('removed' in removed)) return refused(path, removed);
  }
  show(to);
  drop(path);
  tell('success', texts.renamed, { path: to });
  return true;
}

/** What was deleted last, to be brought back. */
let deleted: { readonly path: string; readonly text: string } | undefined;

export async function remove(path: string): Promise<boolean> {
  const { store, byPath, drop } = useFiles.getState();
  const file = byPath.get(path);
  if (store === undefined || file === undefined) return false;
  if (file.stored !== undefined) {
    const removed = await store.remove(path, file.stored.hash);
    if (!('removed' in removed)) return refused(path, removed);
  }
  deleted = { path, text: file.text };
  drop(path);
  tell('info', texts.removed, { path });
  return true;
}

export function canBringBack(): boolean {
  return deleted !== undefined;
}

export function bringBack(): void {
  if (deleted === undefined || refuseChange()) return;
  const { path, text } = deleted;
  const { byPath, restore, show } = useFiles.getState();
  const free = freePath(path, byPath);
  restore(free, text, null);
  show(free);
  deleted = undefined;
  tell('success', texts.back, { path: free });
}

type Refusal = Exclude<
  Awaited<ReturnType<NonNullable<ReturnType<typeof useFiles.getState>['store']>['save']>>,
  { saved: unknown }
>;

function refused(path: string, answer: Refusal): false {
  if ('conflict' in answer) useConflict.getState().raise({ path, theirs: answer.conflict.theirs });
  else tell('error', answer.problem);
  return false;
}

/** Files of this computer, as texts that are not saved here yet. */
export async function openFiles(files: readonly File[]): Promise<void> {
  if (refuseChange()) return;
  const { restore, show } = useFiles.getState();
  let first: string | undefined;
  for (const file of files) {
    const path = freePath(file.name, useFiles.getState().byPath);
    restore(path, await file.text(), null);
    first ??= path;
  }
  if (first === undefined) return;
  show(first);
  tell('success', texts.opened, { count: files.length });
}
