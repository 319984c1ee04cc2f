import { useFiles } from '../state/files.js';
import { useNotices } from '../state/notices.js';
import { useHelp } from './help-state.js';

const texts = {
  opened: {
    zh: '例子已作为新文件 {path} 打开，还没有保存',
    en: 'The example is open as the new file {path}; it is not saved',
  },
};

/** Opens an example as a new file that is not saved; one that is open already is shown. */
export function openExample(name: string, text: string): void {
  dropUntouched();
  const { byPath, restore, show } = useFiles.getState();
  const path = freePath(name, (each) => byPath.has(each) && byPath.get(each)?.text !== text);
  if (!byPath.has(path)) restore(path, text, null);
  useHelp.getState().setTried({ path, text });
  show(path);
  useNotices.getState().tell('info', texts.opened, { path });
}

/** The example before goes, unless it was worked on: many have the same name and would collide. */
function dropUntouched(): void {
  const { tried } = useHelp.getState();
  const { byPath, drop } = useFiles.getState();
  const file = tried && byPath.get(tried.path);
  if (file === undefined || file.text !== tried?.text || file.stored !== undefined) return;
  drop(file.path);
}

function freePath(name: string, isTaken: (path: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const path = `examples/${name}${number === 1 ? '' : `-${number}`}.yaml`;
    if (!isTaken(path)) return path;
  }
}
