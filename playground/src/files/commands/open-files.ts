import type { Bilingual } from '@tiaoli/diagnostics';
import { refuseChange } from '../../share/read-only.js';
import { useFiles } from '../../state/files.js';
import { freePath, problemOf } from './paths.js';
import { readText } from './read-text.js';
import { tell } from './tell.js';

const texts = {
  opened: {
    zh: '打开了 {count} 个文件，还没有保存',
    en: 'Opened {count} files; they are not saved yet',
  },
  refused: { zh: '打开了 {count} 个文件。没有打开的：', en: 'Opened {count} files. Not opened: ' },
  unreadable: { zh: '读不出这个文件。', en: 'It cannot be read.' },
  large: { zh: '文件超过 5 MB，不像是条例。', en: 'It is larger than 5 MB, hardly a policy.' },
};

const largest = 5_000_000;
const endings = '.yaml,.yml,.csv,.md';

/** Asks for files of this computer. */
export function pickFiles(): void {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.multiple = true;
  picker.accept = endings;
  picker.onchange = () => void openFiles([...(picker.files ?? [])]);
  picker.click();
}

/** Files of this computer, as texts that are not saved here yet; those that cannot be are named. */
export async function openFiles(files: readonly File[]): Promise<void> {
  if (refuseChange()) return;
  const opened: string[] = [];
  const refused: Bilingual[] = [];
  for (const file of files) {
    const text = await textOf(file);
    if (typeof text === 'string') opened.push(put(file.name, text));
    else refused.push(named(file.name, text));
  }
  const [first] = opened;
  if (first !== undefined) useFiles.getState().show(first);
  const count = opened.length;
  if (refused.length > 0) tell('error', [texts.refused, ...refused].reduce(joined), { count });
  else if (count > 0) tell('success', texts.opened, { count });
}

async function textOf(file: File): Promise<string | Bilingual> {
  const problem = problemOf(file.name, new Map());
  if (problem !== undefined) return problem;
  if (file.size > largest) return texts.large;
  return readText(file).catch(() => texts.unreadable);
}

function put(name: string, text: string): string {
  const { byPath, restore } = useFiles.getState();
  const path = freePath(name, byPath);
  restore(path, text, null);
  return path;
}

function named(name: string, { zh, en }: Bilingual): Bilingual {
  return { zh: `${name}：${zh}`, en: `${name}: ${en} ` };
}

function joined(left: Bilingual, right: Bilingual): Bilingual {
  return { zh: left.zh + right.zh, en: left.en + right.en };
}
